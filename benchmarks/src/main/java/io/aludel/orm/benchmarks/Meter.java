package io.aludel.orm.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Measures what work costs the threads that do it, and the server. */
final class Meter {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final BenchmarkDatabase database;
    /** Keeps results reachable, so that making them cannot be left out. */
    volatile @Nullable Object last;

    Meter(BenchmarkDatabase database) {
        this.database = database;
    }

    /** Something to measure. */
    @FunctionalInterface
    interface Work {
        @Nullable
        Object run() throws Exception;
    }

    Sample measure(int threads, Work work) throws Exception {
        long server = database.serverCpuNanos();
        Sample client = threads == 1 ? onThisThread(work) : onThreads(threads, work);
        return new Sample(
                client.wallNanos(),
                client.clientCpuNanos(),
                database.serverCpuNanos() - server,
                client.allocatedBytes());
    }

    private Sample onThisThread(Work work) throws Exception {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        last = work.run();
        long wall = System.nanoTime() - start;
        cpu = THREADS.getCurrentThreadCpuTime() - cpu;
        return new Sample(wall, cpu, 0, THREADS.getCurrentThreadAllocatedBytes() - allocated);
    }

    private Sample onThreads(int threads, Work work) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Sample>> running = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(() -> onThisThread(work)));
            }
            long cpu = 0;
            long allocated = 0;
            for (Future<Sample> one : running) {
                cpu += one.get().clientCpuNanos();
                allocated += one.get().allocatedBytes();
            }
            return new Sample(System.nanoTime() - start, cpu, 0, allocated);
        } finally {
            workers.shutdown();
        }
    }
}
