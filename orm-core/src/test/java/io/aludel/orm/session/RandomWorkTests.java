package io.aludel.orm.session;

import static io.aludel.orm.sql.SQL.select;
import static io.aludel.orm.sql.SQL.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Customer_;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Purchase_;
import io.aludel.orm.session.shop.Stock;
import io.aludel.orm.sql.Row2;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Works in one session at random, with savepoints and rollbacks, beside a model that is plainly right, and compares. */
@Mapped({Customer.class, Purchase.class, Stock.class})
class RandomWorkTests {
    private static final int SEEDS = 30;
    private static final int STEPS = 60;

    @EachDialect
    void objectsAndRowsAreAsTheModelSays(SessionMaker sessions) {
        for (int seed = 0; seed < SEEDS; seed++) {
            SessionMaker maker = seed % 2 == 0 ? sessions : sessions.expireOnCommit(false);
            try (Session session = maker.open()) {
                Work work = new Work(session, seed);
                try {
                    work.run();
                } catch (Throwable e) {
                    throw new AssertionError("Seed " + seed + " after " + work.log, e);
                }
            }
            sessions.inTransaction(session -> {
                session.deleteAll(session.scalars(select(Customer.class)).all());
            });
        }
    }

    /** What there should be: customers by name, each with points and the titles of purchases. */
    private static final class Model {
        final Map<String, Integer> points = new TreeMap<>();
        final Map<String, TreeSet<String>> purchases = new TreeMap<>();

        Model copy() {
            Model copy = new Model();
            copy.points.putAll(points);
            purchases.forEach((name, titles) -> copy.purchases.put(name, new TreeSet<>(titles)));
            return copy;
        }
    }

    private static final class Work {
        private final Session session;
        private final Random random;
        private final List<String> log = new ArrayList<>();
        private final Map<String, Customer> customers = new TreeMap<>();
        private final Map<String, Purchase> purchases = new TreeMap<>();
        private final Deque<SessionTransaction> savepoints = new ArrayDeque<>();
        private final Deque<Model> snapshots = new ArrayDeque<>();
        private Model model = new Model();
        private Model committed = new Model();
        private int names;

        Work(Session session, int seed) {
            this.session = session;
            this.random = new Random(seed);
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                step(random.nextInt(20));
                if (random.nextInt(6) == 0) {
                    check();
                }
            }
            commit();
            check();
        }

        private void step(int what) {
            switch (what) {
                case 16 -> updateBySql();
                case 17 -> mergeDetached();
                case 18 -> expungeAndAdd();
                case 19 -> deletePurchase();
                case 0, 1 -> addCustomer();
                case 2, 3, 4 -> addPurchase();
                case 5 -> movePurchase();
                case 6 -> removePurchase();
                case 7 -> deleteCustomer();
                case 8, 9 -> setPoints();
                case 10 -> note("flush", session::flush);
                case 11 -> beginNested();
                case 12 -> endNested(true);
                case 13 -> endNested(false);
                case 14 -> commitOrRollback();
                default -> expireOrRefresh();
            }
        }

        private void note(String what, Runnable action) {
            log.add(what);
            action.run();
        }

        private void addCustomer() {
            String name = "c" + names++;
            note("add " + name, () -> {
                Customer customer = new Customer(name);
                customer.setPoints(0);
                session.add(customer);
                customers.put(name, customer);
                model.points.put(name, 0);
                model.purchases.put(name, new TreeSet<>());
            });
        }

        private void addPurchase() {
            String name = any();
            if (name != null) {
                String title = "p" + names++;
                note("buy " + title + " by " + name, () -> {
                    Purchase purchase = new Purchase(title);
                    if (random.nextBoolean()) {
                        customers.get(name).getPurchases().add(purchase);
                    } else {
                        purchase.setCustomer(customers.get(name));
                        session.add(purchase);
                    }
                    purchases.put(title, purchase);
                    model.purchases.get(name).add(title);
                });
            }
        }

        private void movePurchase() {
            String title = anyTitle();
            String to = any();
            if (title != null && to != null) {
                note("move " + title + " to " + to, () -> {
                    Purchase purchase = purchases.get(title);
                    if (random.nextBoolean()) {
                        purchase.setCustomer(customers.get(to));
                    } else if (!customers.get(to).getPurchases().contains(purchase)) {
                        customers.get(to).getPurchases().add(purchase);
                    }
                    model.purchases.values().forEach(titles -> titles.remove(title));
                    model.purchases.get(to).add(title);
                });
            }
        }

        private void removePurchase() {
            String title = anyTitle();
            if (title != null) {
                String name = holder(title);
                note("remove " + title + " from " + name, () -> {
                    customers.get(name).getPurchases().remove(purchases.get(title));
                    model.purchases.get(name).remove(title);
                });
            }
        }

        private void deleteCustomer() {
            String name = any();
            if (name != null) {
                note("delete " + name, () -> {
                    session.flush();
                    session.delete(customers.get(name));
                    model.points.remove(name);
                    model.purchases.remove(name);
                });
            }
        }

        private void setPoints() {
            String name = any();
            if (name != null) {
                int points = random.nextInt(100);
                note("set " + name + " " + points, () -> {
                    customers.get(name).setPoints(points);
                    model.points.put(name, points);
                });
            }
        }

        private void updateBySql() {
            int below = random.nextInt(100);
            note("update below " + below, () -> {
                session.execute(update(Customer.class)
                        .where(
                                random.nextBoolean()
                                        ? Customer_.points.lt(below)
                                        : Customer_.points.plus(1).le(below))
                        .set(Customer_.points, Customer_.points.plus(1)));
                model.points.replaceAll((name, points) -> points < below ? points + 1 : points);
            });
        }

        private void mergeDetached() {
            String name = any();
            if (name != null) {
                note("merge " + name, () -> {
                    session.flush();
                    Customer incoming = new Customer(name);
                    incoming.setId(customers.get(name).getId());
                    incoming.setPoints(random.nextInt(100));
                    assertThat(session.merge(incoming)).isSameAs(customers.get(name));
                    model.points.put(name, incoming.getPoints());
                });
            }
        }

        private void expungeAndAdd() {
            String name = any();
            if (name != null) {
                note("expunge and add " + name, () -> {
                    session.flush();
                    Customer customer = customers.get(name);
                    List<Purchase> bought = List.copyOf(customer.getPurchases());
                    session.expunge(customer);
                    assertThat(session.contains(customer)).isFalse();
                    assertThat(bought).noneMatch(session::contains);
                    customer.setPoints(77);
                    session.add(customer);
                    assertThat(bought).allMatch(session::contains);
                    model.points.put(name, 77);
                });
            }
        }

        private void deletePurchase() {
            String title = anyTitle();
            if (title != null) {
                String name = holder(title);
                note("delete " + title, () -> {
                    session.flush();
                    session.delete(purchases.get(title));
                    customers.get(name).getPurchases().remove(purchases.get(title));
                    model.purchases.get(name).remove(title);
                });
            }
        }

        private void beginNested() {
            note("begin nested", () -> {
                savepoints.push(session.beginNested());
                snapshots.push(model.copy());
            });
        }

        private void endNested(boolean commits) {
            if (!savepoints.isEmpty()) {
                note(commits ? "release" : "roll back to savepoint", () -> {
                    SessionTransaction savepoint = savepoints.pop();
                    Model before = snapshots.pop();
                    if (commits) {
                        savepoint.commit();
                    } else {
                        savepoint.rollback();
                        model = before;
                    }
                });
            }
        }

        private void commitOrRollback() {
            if (random.nextInt(3) > 0) {
                commit();
            } else {
                note("roll back", () -> {
                    session.rollback();
                    model = committed.copy();
                    savepoints.clear();
                    snapshots.clear();
                });
            }
        }

        private void commit() {
            note("commit", () -> {
                session.commit();
                committed = model.copy();
                savepoints.clear();
                snapshots.clear();
            });
        }

        private void expireOrRefresh() {
            String name = any();
            if (name != null) {
                note("expire " + name, () -> {
                    session.flush();
                    if (random.nextBoolean()) {
                        session.expire(customers.get(name));
                    } else {
                        session.refresh(customers.get(name));
                    }
                });
            }
        }

        private String any() {
            List<String> names = new ArrayList<>(model.points.keySet());
            return names.isEmpty() ? null : names.get(random.nextInt(names.size()));
        }

        private String anyTitle() {
            List<String> titles =
                    model.purchases.values().stream().flatMap(TreeSet::stream).toList();
            return titles.isEmpty() ? null : titles.get(random.nextInt(titles.size()));
        }

        private String holder(String title) {
            return model.purchases.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(title))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
        }

        private void check() {
            Map<String, Integer> rows = session.execute(select(Customer_.name, Customer_.points)).all().stream()
                    .collect(Collectors.toMap(Row2::v1, Row2::v2));
            assertThat(rows).isEqualTo(model.points);
            List<Row2<String, String>> bought = session.execute(
                            select(Customer_.name, Purchase_.title).join(Customer_.purchases))
                    .all();
            Map<String, TreeSet<String>> found = new TreeMap<>();
            model.points.keySet().forEach(name -> found.put(name, new TreeSet<>()));
            bought.forEach(row -> found.get(row.v1()).add(row.v2()));
            assertThat(found).isEqualTo(model.purchases);
            assertThat(session.scalars(select(Purchase_.title)).all()).hasSize(bought.size());
            checkObjects();
        }

        private void checkObjects() {
            customers.forEach((name, customer) -> {
                boolean isThere = model.points.containsKey(name);
                assertThat(session.contains(customer)).as(name).isEqualTo(isThere);
                if (isThere) {
                    assertThat(customer.getPoints()).as(name).isEqualTo(model.points.get(name));
                    assertThat(customer.getPurchases().stream().map(Purchase::getTitle))
                            .as("purchases of " + name)
                            .containsExactlyInAnyOrderElementsOf(model.purchases.get(name));
                }
            });
        }
    }
}
