package org.claimtree.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String SEEDED = "org.claimtree.it.architecture.seeded";

    private static final JavaClasses PRODUCT = new ClassFileImporter().importPaths(classFolders());

    private static final JavaClasses WRONG = new ClassFileImporter().importPackages(SEEDED);

    static Stream<String> rules() {
        return new ArchitectureRules("org.claimtree").all().keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_product_keeps_the_rule(String name) {
        rule("org.claimtree", name).check(PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_sees_a_violation(String name) {
        ArchRule rule = rule(SEEDED, name);
        assertThatThrownBy(() -> rule.check(WRONG)).isInstanceOf(AssertionError.class);
    }

    @Test
    void every_module_of_the_product_was_looked_at() {
        assertThat(Modules.arrows().keySet()).containsExactlyInAnyOrderElementsOf(Modules.folders());
        assertThat(PRODUCT.size()).isGreaterThan(300);
    }

    @Test
    void a_package_lies_in_one_module_only() throws IOException {
        Map<String, Path> owners = new HashMap<>();
        for (Path folder : classFolders()) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".class")).forEach(file -> {
                    String name = folder.relativize(file.getParent()).toString();
                    assertThat(owners.putIfAbsent(name, folder)).as(name).isIn(null, folder);
                });
            }
        }
        assertThat(owners).isNotEmpty();
    }

    private static ArchRule rule(String root, String name) {
        return new ArchitectureRules(root).all().get(name);
    }

    private static List<Path> classFolders() {
        return Modules.folders().stream()
                .map(module -> Modules.root().resolve("modules/" + module + "/target/classes"))
                .filter(Files::isDirectory)
                .toList();
    }
}
