package io.aludel.sample.store.web;

import io.aludel.sample.store.model.Employee;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An employee with everybody who reports there, as programs see it. */
record EmployeeView(
        @Nullable Integer id, String name, @Nullable String title, List<EmployeeView> subordinates) {

    static EmployeeView of(Employee employee) {
        return new EmployeeView(
                employee.getId(),
                employee.getFullName(),
                employee.getTitle(),
                employee.getSubordinates().stream().map(EmployeeView::of).toList());
    }
}
