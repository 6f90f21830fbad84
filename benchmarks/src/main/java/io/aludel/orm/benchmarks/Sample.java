package io.aludel.orm.benchmarks;

/**
 * What one run cost.
 *
 * @param clientCpuNanos of the threads that ran it
 * @param serverCpuNanos of the database's processes, 0 where it is in this one
 */
record Sample(long wallNanos, long clientCpuNanos, long serverCpuNanos, long allocatedBytes) {
    long cpuNanos() {
        return clientCpuNanos + serverCpuNanos;
    }
}
