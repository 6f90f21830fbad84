package io.aludel.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.boot.shop.Item;
import io.aludel.orm.boot.shop.ItemService;
import io.aludel.orm.boot.shop.Names;
import io.aludel.orm.boot.shop.ShopApplication;
import io.aludel.orm.boot.shop.Stamps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application, started as Boot starts it, with nothing but the starter and H2. */
@SpringBootTest(
        classes = ShopApplication.class,
        properties = "spring.datasource.url=jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1")
class ShopApplicationTests {
    @Autowired
    private ItemService items;

    @Autowired
    private Stamps stamps;

    @Autowired
    private Names names;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void clear() {
        jdbc.sql("delete from item").update();
        stamps.heard().clear();
    }

    @Test
    void aServiceCommitsAndItsObjectsStayReadable() {
        Item item = items.create("lamp");
        assertThat(item.getId()).isPositive();
        assertThat(item.getName()).isEqualTo("lamp");
        assertThat(items.all()).extracting(Item::getName).containsExactly("lamp");
    }

    @Test
    void anExceptionRollsBack() {
        assertThatThrownBy(() -> items.createThenFail("lamp")).hasMessage("after the flush");
        assertThat(stamps.heard()).containsExactly("flush 1");
        assertThat(items.all()).isEmpty();
    }

    @Test
    void listenerBeansHearInterfacesFlushesAndCommits() {
        assertThat(items.create("lamp").getCreatedAt()).isEqualTo(Stamps.NOW);
        assertThat(stamps.heard()).containsExactly("committing", "flush 1", "commit");
    }

    @Test
    void typedListenerBeansHearTheirEntity() {
        names.heard().clear();
        Item lamp = items.create("lamp");
        items.rename(lamp.getId(), "lantern");
        assertThat(names.heard()).containsExactly("inserted lamp", "updating lantern");
    }

    @Test
    void changesAreWrittenAndErrorsAreSprings() {
        Item lamp = items.create("lamp");
        items.create("desk");
        items.rename(lamp.getId(), "lantern");
        assertThat(items.named("lantern").getId()).isEqualTo(lamp.getId());
        assertThatThrownBy(() -> items.rename(lamp.getId(), "desk")).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> items.named("nothing")).isInstanceOf(EmptyResultDataAccessException.class);
    }
}
