package org.recoup.reports.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Compiles every {@code .jrxml} of a folder into a {@code .jasper} of another, where the application finds it. */
public final class CompileReports {

    private CompileReports() {}

    /** @param arguments the folder of sources, and that of the results */
    public static void main(String[] arguments) throws IOException, JRException {
        Path target = Files.createDirectories(Path.of(arguments[1]));
        for (Path source : sources(Path.of(arguments[0]))) {
            String name = source.getFileName().toString().replace(".jrxml", ".jasper");
            JasperCompileManager.compileReportToFile(
                    source.toString(), target.resolve(name).toString());
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jrxml"))
                    .sorted()
                    .toList();
        }
    }
}
