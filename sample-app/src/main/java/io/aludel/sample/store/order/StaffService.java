package io.aludel.sample.store.order;

import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.select;

import io.aludel.orm.session.Session;
import io.aludel.sample.store.model.Employee;
import io.aludel.sample.store.model.Employee_;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works here, and for whom. */
@Service
@Transactional(readOnly = true)
public class StaffService {
    private static final int ALL_LEVELS = -1;

    private final Session session;

    StaffService(Session session) {
        this.session = session;
    }

    /** The employees who report to nobody, with everybody below them: one statement per level. */
    public List<Employee> tree() {
        return session.scalars(select(Employee.class)
                        .where(Employee_.manager.isNull())
                        .options(selectinLoad(Employee_.subordinates).recursive(ALL_LEVELS))
                        .orderBy(Employee_.id))
                .all();
    }
}
