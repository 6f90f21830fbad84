package io.aludel.orm.processor.instrument.subject.base;

import io.aludel.orm.annotation.MappedSuperclass;

/** The visible one between the entity and the hidden superclass. */
@MappedSuperclass
public abstract class Remarked<K extends Comparable<K>> extends Numbered<K> {
    private String remark = "none";

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
