package io.aludel.orm.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTests {

    @Test
    void sortsTablesByTheirForeignKeys() {
        Schema schema = Schema.builder()
                .table("line")
                .column("order_id", Types.INTEGER)
                .foreignKey("order_id", "order", "id")
                .table("order")
                .column("id", Types.INTEGER)
                .column("customer_id", Types.INTEGER)
                .primaryKey("id")
                .foreignKey("customer_id", "customer", "id")
                .table("customer")
                .column("id", Types.INTEGER)
                .primaryKey("id")
                .end();
        assertThat(schema.sorted()).extracting(Table::name).containsExactly("customer", "order", "line");
        assertThat(schema.reversed()).extracting(Table::name).containsExactly("line", "order", "customer");
        assertThat(schema.cycles()).isEmpty();
    }

    @Test
    void reportsCyclesAndNotReferencesToItself() {
        Schema schema = Schema.builder()
                .table("employee")
                .column("id", Types.INTEGER)
                .column("manager_id", Types.INTEGER)
                .column("department_id", Types.INTEGER)
                .primaryKey("id")
                .foreignKey("manager_id", "employee", "id")
                .foreignKey("department_id", "department", "id")
                .table("department")
                .column("id", Types.INTEGER)
                .column("head_id", Types.INTEGER)
                .primaryKey("id")
                .foreignKey("head_id", "employee", "id")
                .end();
        Table employee = schema.table("employee");
        assertThat(schema.cycles())
                .singleElement()
                .satisfies(cycle -> assertThat(cycle).hasSize(2));
        assertThat(schema.isCyclic(employee.foreignKeys().get(0))).isFalse();
        assertThat(schema.isCyclic(employee.foreignKeys().get(1))).isTrue();
    }

    @Test
    void namesWhatHasNoNameByConvention() {
        Table table = Schema.builder()
                .table("t")
                .column("id", Types.INTEGER)
                .primaryKey("id")
                .table("child")
                .column("a", Types.INTEGER)
                .column("b", Types.INTEGER)
                .primaryKey("a", "b")
                .foreignKey("a", "t", "id")
                .unique(null, List.of("a", "b"))
                .unique("mine", List.of("b"))
                .index(null, List.of("b"), false)
                .check(null, "a > 0")
                .end()
                .table("child");
        assertThat(table.primaryKey()).hasToString("pk_child");
        assertThat(table.foreignKeys().get(0).name()).isEqualTo("fk_child_a_t");
        assertThat(table.uniqueConstraints())
                .extracting(UniqueConstraint::name)
                .containsExactly("uq_child_a_b", "mine");
        assertThat(table.indexes()).extracting(Index::name).containsExactly("ix_child_b");
        assertThat(table.checks()).extracting(CheckConstraint::name).containsExactly("ck_child_1");
        Table wide = Table.named("t".repeat(60))
                .column("column", Types.INTEGER)
                .primaryKey("column")
                .build();
        assertThat(wide.primaryKey().name()).hasSize(63).isEqualTo("pk_" + "t".repeat(60));
        assertThat(StandardNaming.INSTANCE.unique(wide, wide.columns()))
                .hasSizeLessThanOrEqualTo(63)
                .isNotEqualTo(
                        StandardNaming.INSTANCE.index(wide, wide.columns()).replace("ix_", "uq_"));
    }

    @Test
    void refusesReferencesToWhatIsNotThere() {
        assertThatThrownBy(() -> Schema.builder()
                        .table("a")
                        .column("b_id", Types.INTEGER)
                        .foreignKey("b_id", "b", "id")
                        .end())
                .isInstanceOfSatisfying(
                        OrmException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_TABLE))
                .hasMessageStartingWith("Cannot build the foreign key [b_id] of table a: there is no table b.");
        assertThatThrownBy(() -> Schema.builder()
                        .table("a")
                        .column("b_id", Types.INTEGER)
                        .foreignKey("b_id", "b", "no")
                        .table("b")
                        .column("id", Types.INTEGER)
                        .end())
                .hasMessageContaining("table b has no column no");
    }
}
