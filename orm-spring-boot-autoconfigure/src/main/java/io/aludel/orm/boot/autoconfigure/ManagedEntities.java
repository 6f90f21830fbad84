package io.aludel.orm.boot.autoconfigure;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.session.MetaData;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.persistence.autoconfigure.EntityScanPackages;
import org.springframework.boot.persistence.autoconfigure.EntityScanner;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * The entity classes of an application: those of its own packages, of {@code @EntityScan} and of {@code orm.packages}, as the
 * compiler run indexed them. Classes are looked for by scanning only where no index is there.
 */
public final class ManagedEntities {
    static final String INDEX = "META-INF/aludel/entities";

    private final Set<String> classNames;
    private final ClassLoader loader;

    private ManagedEntities(Set<String> classNames, ClassLoader loader) {
        this.classNames = classNames;
        this.loader = loader;
    }

    /** Exactly these classes. */
    public static ManagedEntities of(Class<?>... entities) {
        Set<String> names = new LinkedHashSet<>();
        for (Class<?> entity : entities) {
            names.add(entity.getName());
        }
        ClassLoader own = entities.length == 0 ? null : entities[0].getClassLoader();
        return new ManagedEntities(names, own != null ? own : ManagedEntities.class.getClassLoader());
    }

    static ManagedEntities find(ApplicationContext context, List<String> morePackages) {
        ClassLoader loader =
                context.getClassLoader() != null ? context.getClassLoader() : ManagedEntities.class.getClassLoader();
        Set<String> packages = packages(context, morePackages);
        Set<String> names = new TreeSet<>();
        for (String name : index(loader)) {
            if (packages.stream().anyMatch(prefix -> name.startsWith(prefix + "."))) {
                names.add(name);
            }
        }
        return new ManagedEntities(names.isEmpty() ? scan(context) : names, loader);
    }

    private static Set<String> packages(ApplicationContext context, List<String> more) {
        Set<String> packages = new LinkedHashSet<>(more);
        List<String> scanned = EntityScanPackages.get(context).getPackageNames();
        if (!scanned.isEmpty()) {
            packages.addAll(scanned);
        } else if (AutoConfigurationPackages.has(context)) {
            packages.addAll(AutoConfigurationPackages.get(context));
        }
        return packages;
    }

    private static Set<String> index(ClassLoader loader) {
        Set<String> names = new LinkedHashSet<>();
        try {
            for (URL file : Collections.list(loader.getResources(INDEX))) {
                try (InputStream in = file.openStream()) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The entity index " + INDEX + " cannot be read", e);
        }
        return names;
    }

    private static Set<String> scan(ApplicationContext context) {
        Set<String> names = new TreeSet<>();
        try {
            new EntityScanner(context).scan(Entity.class).forEach(type -> names.add(type.getName()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("An entity class cannot be loaded", e);
        }
        return names;
    }

    /** The classes' names. */
    public Collection<String> classNames() {
        return Collections.unmodifiableSet(classNames);
    }

    MetaData metadata() {
        return MetaData.of(classNames.stream()
                .map(name -> ClassUtils.resolveClassName(name, loader))
                .toArray(Class<?>[]::new));
    }
}
