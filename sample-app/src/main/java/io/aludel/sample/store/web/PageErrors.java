package io.aludel.sample.store.web;

import io.aludel.sample.store.NotFoundException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a visitor sees when something is not as it was. */
@ControllerAdvice(assignableTypes = {StorePages.class, BasketPages.class, CustomerPages.class, ImportPages.class})
class PageErrors {
    @ExceptionHandler
    ModelAndView notFound(NotFoundException e) {
        return page(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler
    ModelAndView stale(OptimisticLockingFailureException e) {
        return page(HttpStatus.CONFLICT, "Somebody else has changed this meanwhile. Look at it again and repeat.");
    }

    @ExceptionHandler
    ModelAndView refused(DataIntegrityViolationException e) {
        return page(HttpStatus.CONFLICT, "The database refused that, because it would break a rule of the data.");
    }

    @ExceptionHandler
    ModelAndView bad(IllegalArgumentException e) {
        return page(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    private static ModelAndView page(HttpStatus status, String detail) {
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("detail", detail);
        return page;
    }
}
