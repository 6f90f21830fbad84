package io.aludel.orm.boot.shop;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.spring.EntityListener;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Listens by its type. */
@Component
public class Names implements EntityListener<Item> {
    private final List<String> heard = new ArrayList<>();

    @Override
    public void afterInsert(Item item, Connection connection) {
        heard.add("inserted " + item.getName());
    }

    @Override
    public void beforeUpdate(Item item, Connection connection) {
        heard.add("updating " + item.getName());
    }

    public List<String> heard() {
        return heard;
    }
}
