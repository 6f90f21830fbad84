package io.aludel.orm.processor.scan;

import java.util.Locale;

/** How Java names become those of tables, columns and hybrids. */
public final class Names {

    private Names() {}

    /** {@code emailAddress} is {@code email_address}, {@code userID} is {@code user_id}, {@code HTMLPage} is {@code html_page}. */
    public static String snakeCase(String name) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && Character.isUpperCase(name.charAt(i)) && startsWord(name, i)) {
                result.append('_');
            }
            result.append(name.charAt(i));
        }
        return result.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWord(String name, int at) {
        char before = name.charAt(at - 1);
        boolean beforeLower = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return before != '_' && (!Character.isUpperCase(before) || beforeLower);
    }

    /** The name a getter stands for: {@code getFullName} and {@code fullName} are {@code fullName}, {@code isOld} is {@code old}. */
    public static String property(String method) {
        for (String prefix : new String[] {"get", "is"}) {
            int start = prefix.length();
            if (method.startsWith(prefix) && method.length() > start && Character.isUpperCase(method.charAt(start))) {
                return Character.toLowerCase(method.charAt(start)) + method.substring(start + 1);
            }
        }
        return method;
    }
}
