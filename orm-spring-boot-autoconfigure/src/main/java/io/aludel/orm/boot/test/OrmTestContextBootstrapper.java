package io.aludel.orm.boot.test;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/** Reads the properties of {@link OrmTest}. */
final class OrmTestContextBootstrapper extends TestSliceTestContextBootstrapper<OrmTest> {}
