package io.aludel.orm.processor.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** The class files that one compilation writes. */
final class ClassOutput {
    private final Filer filer;
    private @Nullable Path folder;
    private boolean hasSearched;

    ClassOutput(Filer filer) {
        this.filer = filer;
    }

    /** One class file that javac has written. */
    interface ClassFile {
        byte[] read() throws IOException;

        void write(Enhanced enhanced, TypeElement origin) throws IOException;
    }

    /** @param source the file the class was compiled from, beside which javac writes when it has no output folder */
    ClassFile find(String className, @Nullable JavaFileObject source) throws IOException {
        String simpleName = className.substring(className.lastIndexOf('.') + 1) + ".class";
        Path inFolder = folderOf(className, simpleName);
        if (inFolder != null && Files.exists(inFolder.resolve(simpleName))) {
            return new OnDisk(inFolder.resolve(simpleName));
        }
        if (source != null && isFile(source)) {
            Path beside = Path.of(source.toUri()).resolveSibling(simpleName);
            if (Files.exists(beside)) {
                return new OnDisk(beside);
            }
        }
        return new InFiler(packageOf(className), simpleName);
    }

    // The Filer compares each file asked for with every file generated so far, so it is asked for one only.
    private @Nullable Path folderOf(String className, String simpleName) throws IOException {
        if (!hasSearched) {
            hasSearched = true;
            FileObject any = filer.getResource(StandardLocation.CLASS_OUTPUT, packageOf(className), simpleName);
            if (isFile(any)) {
                folder = Path.of(any.toUri());
                for (int i = 0; i <= className.chars().filter(c -> c == '.').count(); i++) {
                    folder = folder.getParent();
                }
            }
        }
        return folder == null ? null : folder.resolve(packageOf(className).replace('.', '/'));
    }

    private static boolean isFile(FileObject file) {
        return "file".equals(file.toUri().getScheme());
    }

    private static String packageOf(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? "" : className.substring(0, dot);
    }

    private static String simpleName(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1) + ".class";
    }

    /** An ordinary file. */
    record OnDisk(Path path) implements ClassFile {
        @Override
        public byte[] read() throws IOException {
            return Files.readAllBytes(path);
        }

        @Override
        public void write(Enhanced enhanced, TypeElement origin) throws IOException {
            write(enhanced);
        }

        /** Answers whether anything changed. The accessor goes first, so that a run cut short is made good by the next one. */
        boolean write(Enhanced enhanced) throws IOException {
            boolean hasChanged = false;
            String accessorName = enhanced.accessorName();
            byte[] accessor = enhanced.accessor();
            if (accessorName != null && accessor != null) {
                hasChanged = replace(path.resolveSibling(simpleName(accessorName)), accessor);
            }
            byte[] classFile = enhanced.classFile();
            return classFile == null ? hasChanged : replace(path, classFile) | hasChanged;
        }

        private static boolean replace(Path file, byte[] content) throws IOException {
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
                return false;
            }
            Files.write(file, content);
            return true;
        }
    }

    /** A file of a compiler that does not write to disk. */
    private final class InFiler implements ClassFile {
        private final String packageName;
        private final String simpleName;

        InFiler(String packageName, String simpleName) {
            this.packageName = packageName;
            this.simpleName = simpleName;
        }

        @Override
        public byte[] read() throws IOException {
            FileObject file = filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, simpleName);
            try (InputStream in = file.openInputStream()) {
                return in.readAllBytes();
            }
        }

        @Override
        public void write(Enhanced enhanced, TypeElement origin) throws IOException {
            String accessorName = enhanced.accessorName();
            byte[] accessor = enhanced.accessor();
            if (accessorName != null && accessor != null) {
                create(simpleName(accessorName), accessor, origin);
            }
            byte[] classFile = enhanced.classFile();
            if (classFile != null) {
                create(simpleName, classFile, origin);
            }
        }

        private void create(String name, byte[] content, TypeElement origin) throws IOException {
            FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, packageName, name, origin);
            try (OutputStream out = file.openOutputStream()) {
                out.write(content);
            }
        }
    }
}
