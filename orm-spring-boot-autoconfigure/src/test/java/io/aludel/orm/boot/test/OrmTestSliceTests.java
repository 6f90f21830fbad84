package io.aludel.orm.boot.test;

import static io.aludel.orm.sql.SQL.count;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.boot.shop.Item;
import io.aludel.orm.boot.shop.ItemService;
import io.aludel.orm.boot.shop.Item_;
import io.aludel.orm.boot.shop.ShopApplication;
import io.aludel.orm.boot.shop.Stamps;
import io.aludel.orm.engine.SqlRecorder;
import io.aludel.orm.session.Session;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

@OrmTest
@ContextConfiguration(classes = ShopApplication.class)
class OrmTestSliceTests {
    @Autowired
    private TestSession session;

    @Autowired
    private SqlRecorder sql;

    @Autowired
    private ApplicationContext context;

    @Test
    void hasSessionsAndListenersButNoServices() {
        assertThat(context.getBeansOfType(Session.class)).hasSize(1);
        assertThat(context.getBeansOfType(Stamps.class)).hasSize(1);
        assertThat(context.getBeansOfType(ItemService.class)).isEmpty();
    }

    @Test
    void eachTestSeesOnlyItsOwnRows() {
        assertThat(session.persist(new Item("only")).getCreatedAt()).isEqualTo(Stamps.NOW);
        assertThat(session.session().scalar(select(count(Item_.id)))).isEqualTo(1L);
    }

    @Test
    void eachTestSeesOnlyItsOwnRowsAgain() {
        eachTestSeesOnlyItsOwnRows();
    }

    @Test
    void readsRowsAfresh() {
        Item item = session.persist(new Item("lamp"));
        Item fresh = session.findFresh(Item.class, item.getId());
        assertThat(fresh).isNotNull().isNotSameAs(item);
    }

    @Test
    void recordsStatements() {
        sql.clear();
        session.persist(new Item("lamp"));
        assertThat(sql.statements()).hasSize(1).first().asString().startsWith("INSERT INTO item");
    }
}
