package io.aludel.orm.semantics.till;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Default;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Sequence;
import io.aludel.orm.annotation.ServerDefault;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Receipt {
    @Id
    @Column(length = 10)
    private String till;

    @Id
    @Sequence(allocation = 1)
    private Integer number;

    @Default("open")
    private String state;

    @ServerDefault("5")
    private Integer discount;

    private String remark;

    @Relationship(backPopulates = "receipt")
    private List<Item> items = new ArrayList<>();

    protected Receipt() {}

    public Receipt(String till) {
        this.till = till;
    }

    public String getTill() {
        return till;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public Integer getDiscount() {
        return discount;
    }

    public void setDiscount(Integer discount) {
        this.discount = discount;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public List<Item> getItems() {
        return items;
    }
}
