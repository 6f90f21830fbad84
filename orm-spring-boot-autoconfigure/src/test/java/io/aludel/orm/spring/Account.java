package io.aludel.orm.spring;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Generated;
import io.aludel.orm.annotation.Id;

/** A row with a key of its own and a unique name: enough to commit, to fail and to roll back. */
@Entity
public class Account {
    @Id(generated = Generated.NONE)
    private Integer id;

    @Column(unique = true)
    private String name;

    private int balance;

    protected Account() {}

    public Account(int id, String name) {
        this.id = id;
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getBalance() {
        return balance;
    }

    public void setBalance(int balance) {
        this.balance = balance;
    }
}
