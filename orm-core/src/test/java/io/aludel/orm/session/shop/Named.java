package io.aludel.orm.session.shop;

/** What has a name; events may be listened to by it. */
public interface Named {
    String getName();
}
