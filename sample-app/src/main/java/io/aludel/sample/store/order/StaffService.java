package io.aludel.sample.store.order;

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
    private final Session session;

    StaffService(Session session) {
        this.session = session;
    }

    /** The employees who report to nobody, with everybody below them: one statement per level. */
    public List<Employee> tree() {
        List<Employee> roots = session.scalars(select(Employee.class)
                        .where(Employee_.manager.isNull())
                        .orderBy(Employee_.id))
                .all();
        roots.forEach(this::loadBelow);
        return roots;
    }

    private void loadBelow(Employee employee) {
        employee.getSubordinates().forEach(this::loadBelow);
    }
}
