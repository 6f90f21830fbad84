package io.aludel.orm.render;

import java.util.Set;

/** Words that cannot be names without quotes in one of the common databases. */
final class ReservedWords {
    static final Set<String> STANDARD = Set.of("""
            all alter analyse analyze and any array as asc asymmetric authorization between binary both by case cast check
            collate column concurrently constraint create cross current_catalog current_date current_role current_schema
            current_time current_timestamp current_user cursor default deferrable delete desc distinct do drop else end
            escape except exists false fetch for foreign freeze from full grant group groups having if ilike in index
            initially inner insert intersect into is isnull join key lateral leading left like limit localtime
            localtimestamp minus natural not notnull null of offset on only or order outer over overlaps partition placing
            primary qualify range references returning right row rownum rows select session_user set similar some symmetric
            table tablesample then to trailing true union unique unknown update user using value values variadic verbose
            when where window with
            """.strip().replace('\n', ' ').split(" "));

    private ReservedWords() {}
}
