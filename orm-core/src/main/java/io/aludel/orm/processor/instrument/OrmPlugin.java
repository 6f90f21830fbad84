package io.aludel.orm.processor.instrument;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import io.aludel.orm.processor.scan.CompilationModels;

/** Started by javac itself wherever orm-core is on the processor path or, without one, on the class path. */
public final class OrmPlugin implements Plugin {
    @Override
    public String getName() {
        return "aludel";
    }

    @Override
    public boolean autoStart() {
        return true;
    }

    @Override
    public void init(JavacTask task, String... arguments) {
        // A compilation that was cut short on this thread may have left its models.
        CompilationModels.end();
        task.addTaskListener(new InstrumentingListener(task));
    }
}
