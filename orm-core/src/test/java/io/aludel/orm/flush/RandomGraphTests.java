package io.aludel.orm.flush;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.flush.press.Author;
import io.aludel.orm.flush.press.Comment;
import io.aludel.orm.flush.press.Post;
import io.aludel.orm.flush.press.Profile;
import io.aludel.orm.flush.press.Tag;
import io.aludel.orm.flush.tree.Node;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Changes random objects in random ways and compares the tables with what a plain model of them says. */
@Mapped({Author.class, Post.class, Comment.class, Tag.class, Profile.class, Node.class})
class RandomGraphTests {
    private static final int STEPS = 120;

    @EachDialect
    void tablesAreWhatAModelSays(SessionMaker sessions, TestDatabase database) {
        int runs = database.database() == Database.H2 ? 60 : 10;
        for (int seed = 0; seed < runs; seed++) {
            database.run("DELETE FROM post_tag", "DELETE FROM comment", "DELETE FROM post", "DELETE FROM author");
            database.run("DELETE FROM tag", "UPDATE node SET parent_id = NULL", "DELETE FROM node");
            try (Session session = sessions.open()) {
                new Run(seed, session, database).run();
            }
        }
    }

    /** The rows as they should be. */
    private static final class Tables {
        final Set<Author> authors = new LinkedHashSet<>();
        final Map<Post, String> slugs = new LinkedHashMap<>();
        final Map<Post, Author> writers = new LinkedHashMap<>();
        final Map<Comment, Post> comments = new LinkedHashMap<>();
        final Set<Tag> tags = new LinkedHashSet<>();
        final Set<List<Object>> links = new LinkedHashSet<>();
        final Map<Node, Node> parents = new LinkedHashMap<>();

        Tables copy() {
            Tables copy = new Tables();
            copy.authors.addAll(authors);
            copy.slugs.putAll(slugs);
            copy.writers.putAll(writers);
            copy.comments.putAll(comments);
            copy.tags.addAll(tags);
            copy.links.addAll(links);
            copy.parents.putAll(parents);
            return copy;
        }
    }

    private static final class Run {
        private final int seed;
        private final Random random;
        private final Session session;
        private final TestDatabase database;
        private Tables tables = new Tables();
        private Tables committed = new Tables();
        private final Set<Object> stored = new LinkedHashSet<>();
        private final List<String> log = new ArrayList<>();

        Run(int seed, Session session, TestDatabase database) {
            this.seed = seed;
            this.random = new Random(seed);
            this.session = session;
            this.database = database;
        }

        void run() {
            for (int i = 0; i < STEPS; i++) {
                try {
                    step();
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError("seed " + seed + " after " + log, e);
                }
            }
        }

        private void step() {
            switch (random.nextInt(18)) {
                case 0 -> add(new Author("author " + random.nextInt(9)), tables.authors);
                case 1, 2 -> addPost();
                case 3 -> add(new Tag("tag " + random.nextInt(9)), tables.tags);
                case 4, 5 -> comment();
                case 6 -> moveComment();
                case 7, 8 -> write();
                case 9 -> rename();
                case 10, 11 -> tag();
                case 12 -> grow();
                case 13 -> move();
                case 14 -> delete();
                case 15 -> flush();
                case 16 -> commit();
                default -> rollbackSometimes();
            }
        }

        private <T> void add(T entity, Set<T> known) {
            log.add("add");
            session.add(entity);
            known.add(entity);
        }

        private <T> T any(Iterable<T> all) {
            List<T> list = new ArrayList<>();
            all.forEach(list::add);
            return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
        }

        private String freeSlug() {
            String slug = "slug " + random.nextInt(8);
            return tables.slugs.containsValue(slug) ? null : slug;
        }

        private void addPost() {
            Post post = new Post(freeSlug());
            log.add("post " + post.getSlug());
            Author author = random.nextBoolean() ? any(tables.authors) : null;
            if (author != null) {
                author.getPosts().add(post);
            } else {
                session.add(post);
            }
            tables.slugs.put(post, post.getSlug());
            tables.writers.put(post, author);
        }

        private void comment() {
            Post post = any(tables.slugs.keySet());
            if (post != null) {
                log.add("comment");
                Comment comment = new Comment("comment " + random.nextInt(99));
                post.getComments().add(comment);
                tables.comments.put(comment, post);
            }
        }

        private void moveComment() {
            Comment comment = any(tables.comments.keySet());
            if (comment == null) {
                return;
            }
            Post from = tables.comments.get(comment);
            Post to = random.nextBoolean() ? any(tables.slugs.keySet()) : null;
            if (to == from) {
                return;
            }
            log.add("move comment");
            if (to == null) {
                from.getComments().remove(comment);
                tables.comments.remove(comment);
            } else {
                if (random.nextBoolean()) {
                    comment.setPost(to);
                } else {
                    to.getComments().add(comment);
                }
                tables.comments.put(comment, to);
            }
        }

        private void write() {
            Post post = any(tables.slugs.keySet());
            Author author = random.nextInt(3) == 0 ? null : any(tables.authors);
            if (post == null) {
                return;
            }
            log.add("write");
            Author before = tables.writers.get(post);
            if (author != null && random.nextBoolean()) {
                if (author != before) {
                    author.getPosts().add(post);
                }
            } else if (author == null && before != null && random.nextBoolean()) {
                before.getPosts().remove(post);
            } else {
                post.setAuthor(author);
            }
            tables.writers.put(post, author);
        }

        private void rename() {
            Post one = any(tables.slugs.keySet());
            Post other = any(tables.slugs.keySet());
            if (one == null) {
                return;
            }
            if (one != other && random.nextBoolean()) {
                log.add("exchange");
                String slug = tables.slugs.get(one);
                slug(one, tables.slugs.get(other));
                slug(other, slug);
            } else {
                log.add("rename");
                slug(one, freeSlug());
            }
        }

        private void slug(Post post, String slug) {
            post.setSlug(slug);
            tables.slugs.put(post, slug);
        }

        private void tag() {
            Post post = any(tables.slugs.keySet());
            Tag tag = any(tables.tags);
            if (post == null || tag == null) {
                return;
            }
            log.add("tag");
            boolean fromTag = random.nextBoolean();
            if (tables.links.remove(List.of(post, tag))) {
                boolean removed =
                        fromTag ? tag.getPosts().remove(post) : post.getTags().remove(tag);
                assertThat(removed).isTrue();
            } else {
                tables.links.add(List.of(post, tag));
                assertThat(fromTag ? tag.getPosts().add(post) : post.getTags().add(tag))
                        .isTrue();
            }
        }

        private void grow() {
            Node parent = any(tables.parents.keySet());
            log.add("grow");
            Node node = new Node("node " + random.nextInt(99));
            if (parent == null || random.nextInt(4) == 0) {
                session.add(node);
                parent = null;
            } else {
                parent.getChildren().add(node);
            }
            tables.parents.put(node, parent);
        }

        private void move() {
            Node node = any(tables.parents.keySet());
            Node parent = random.nextInt(4) == 0 ? null : any(tables.parents.keySet());
            if (node == null || isUnder(parent, node)) {
                return;
            }
            log.add("move");
            if (parent != null && tables.parents.get(node) != parent && random.nextBoolean()) {
                parent.getChildren().add(node);
            } else {
                node.setParent(parent);
            }
            tables.parents.put(node, parent);
        }

        private boolean isUnder(Node node, Node above) {
            for (Node at = node; at != null; at = tables.parents.get(at)) {
                if (at == above) {
                    return true;
                }
            }
            return false;
        }

        private void delete() {
            Set<Object> there = new LinkedHashSet<>(stored);
            there.retainAll(all());
            Object victim = any(there);
            if (victim == null) {
                return;
            }
            log.add("delete " + victim.getClass().getSimpleName());
            session.delete(victim);
            forget(victim);
            if (victim instanceof Node) {
                // What was below goes too, and what moves away afterwards would come too late.
                commit();
            }
        }

        private Set<Object> all() {
            Set<Object> all = new LinkedHashSet<>(tables.authors);
            all.addAll(tables.slugs.keySet());
            all.addAll(tables.tags);
            all.addAll(tables.comments.keySet());
            all.addAll(tables.parents.keySet());
            return all;
        }

        private void forget(Object gone) {
            tables.authors.remove(gone);
            tables.writers.replaceAll((post, author) -> author == gone ? null : author);
            tables.slugs.remove(gone);
            tables.writers.remove(gone);
            tables.comments.remove(gone);
            tables.comments.values().removeIf(post -> post == gone);
            tables.tags.remove(gone);
            tables.links.removeIf(link -> link.contains(gone));
            List<Node> below = new ArrayList<>();
            tables.parents.forEach((node, parent) -> {
                if (parent == gone) {
                    below.add(node);
                }
            });
            if (gone instanceof Node) {
                tables.parents.remove(gone);
                below.forEach(this::forget);
            }
        }

        private void flush() {
            log.add("flush");
            session.flush();
            compare();
        }

        private void commit() {
            log.add("commit");
            session.flush();
            compare();
            session.commit();
            committed = tables.copy();
        }

        private void rollbackSometimes() {
            if (random.nextInt(3) == 0) {
                log.add("rollback");
                session.rollback();
                tables = committed.copy();
                stored.clear();
                stored.addAll(all());
            }
        }

        private void compare() {
            stored.addAll(all());
            List<List<Object>> posts = new ArrayList<>();
            tables.slugs.forEach((post, slug) -> {
                Author author = tables.writers.get(post);
                posts.add(Arrays.asList(post.getId(), slug, author == null ? null : author.getId()));
            });
            List<List<Object>> comments = new ArrayList<>();
            tables.comments.forEach((comment, post) -> comments.add(List.of(comment.getId(), post.getId())));
            List<List<Object>> links = new ArrayList<>();
            tables.links.forEach(link -> links.add(List.of(((Post) link.get(0)).getId(), ((Tag) link.get(1)).getId())));
            List<List<Object>> nodes = new ArrayList<>();
            tables.parents.forEach(
                    (node, parent) -> nodes.add(Arrays.asList(node.getId(), parent == null ? null : parent.getId())));
            assertThat(rows("SELECT id, slug, author_id FROM post")).containsExactlyInAnyOrderElementsOf(posts);
            assertThat(rows("SELECT id, post_id FROM comment")).containsExactlyInAnyOrderElementsOf(comments);
            assertThat(rows("SELECT post_id, tag_id FROM post_tag")).containsExactlyInAnyOrderElementsOf(links);
            assertThat(rows("SELECT id, parent_id FROM node")).containsExactlyInAnyOrderElementsOf(nodes);
            assertThat(rows("SELECT id FROM author")).hasSameSizeAs(tables.authors);
            assertThat(rows("SELECT id FROM tag")).hasSameSizeAs(tables.tags);
        }

        private List<List<Object>> rows(String query) {
            List<List<Object>> rows = new ArrayList<>();
            try (var cursor = session.connection().query(query)) {
                var result = cursor.resultSet();
                int width = result.getMetaData().getColumnCount();
                while (cursor.next()) {
                    Object[] row = new Object[width];
                    for (int i = 0; i < width; i++) {
                        row[i] = result.getObject(i + 1);
                    }
                    rows.add(Arrays.asList(row));
                }
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            return rows;
        }
    }
}
