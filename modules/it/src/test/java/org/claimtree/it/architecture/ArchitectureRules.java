package org.claimtree.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimtree.it.architecture.Modules.Arrow;

/**
 * The rules of the house for a tree of packages: {@code root.module…}. The product is checked with root {@code
 * org.claimtree}, and every rule is seen to fail on the small wrong tree under {@code seeded}.
 */
final class ArchitectureRules {
    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    /** All rules by name. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("arrows", arrows());
        rules.put("internals", internals());
        rules.put("kernel is plain Java", plainKernel());
        rules.put("decisions are pure", pureDecisions());
        rules.put("one clock", oneClock());
        rules.put("use cases", useCases());
        rules.put("resources", resources());
        rules.put("no prints", noPrints());
        rules.put("no cycles", noCycles());
        return rules;
    }

    private ArchRule arrows() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(dependOnlyAlong(Modules.arrows()))
                .because("a module may use only those that modules/README.md draws an arrow to");
    }

    private ArchCondition<JavaClass> dependOnlyAlong(Map<String, Arrow> arrows) {
        return new ArchCondition<>("depend only along the arrows") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                String module = module(from);
                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                    String target = module(dependency.getTargetClass());
                    boolean allowed = module == null
                            || target == null
                            || target.equals(module)
                            || arrows.getOrDefault(module, Arrow.NONE).mayUse().contains(target);
                    if (!allowed) {
                        events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private ArchRule internals() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".bench..")
                .should(keepOutOfOthersInternals())
                .because(
                        "the root package of a module is its API, sub-packages belong to the module; benchmarks may look inside, as tests do");
    }

    private ArchCondition<JavaClass> keepOutOfOthersInternals() {
        Set<String> open =
                new TreeSet<>(Set.of(root + ".platform.web", root + ".platform.migration", root + ".platform.backup"));
        return new ArchCondition<>("keep out of other modules' internals") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    String module = module(target);
                    boolean internal = module != null
                            && !module.equals(module(from))
                            && !target.getPackageName().equals(root + "." + module)
                            && !open.contains(target.getPackageName());
                    if (internal) {
                        events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private ArchRule plainKernel() {
        return classes()
                .that()
                .resideInAPackage(root + ".kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", root + ".kernel..")
                .because("values of the trade must not know a server");
    }

    private ArchRule pureDecisions() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".claimdoc..", root + ".claims.assembly..", root + ".claims.edits..")
                .or()
                .haveNameMatching(root.replace(".", "\\.")
                        + "\\.(profiles\\.(Resolver|Compiled.*|Walk|Lookup|RuleTree|ProfileCheck|TreeCheck|analysis\\..*"
                        + "|PlacedRule|RuleWords|DefaultProfile|history\\.(TreeComparison|DefaultCauses))"
                        + "|directory\\.MasterData|catalog\\.Catalog|platform\\.Versions)")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta..")
                .because("decisions are tested in milliseconds and run anywhere");
    }

    private ArchRule oneClock() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".launcher..")
                .and()
                .doNotHaveSimpleName("SystemClock")
                .should()
                .callMethodWhere(describe("reads the system clock", ArchitectureRules::readsSystemClock))
                .because("time is a parameter: only SystemClock reads the clock");
    }

    private static boolean readsSystemClock(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean now = name.equals("now")
                && owner.startsWith("java.time.")
                && call.getTarget().getFullName().endsWith("()");
        boolean clock = owner.equals(Clock.class.getName()) && name.startsWith("system");
        return now || clock || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
    }

    private ArchRule useCases() {
        return classes()
                .that(describe("have a @Transactional method", ArchitectureRules::isTransactional))
                .should(new ArchCondition<>("have one public method") {
                    @Override
                    public void check(JavaClass useCase, ConditionEvents events) {
                        long open = useCase.getMethods().stream()
                                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .count();
                        if (open != 1) {
                            events.add(SimpleConditionEvent.violated(
                                    useCase, useCase.getName() + " has " + open + " public methods"));
                        }
                    }
                })
                .because("a use case is one class with one public method, the only transactional one");
    }

    private static boolean isTransactional(JavaClass candidate) {
        String transactional = "jakarta.transaction.Transactional";
        return candidate.isAnnotatedWith(transactional)
                || candidate.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(transactional));
    }

    private ArchRule resources() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .bePublic()
                .andShould()
                .resideInAnyPackage(root + "..web..", root + ".app..")
                .because("the server answers 500 for a resource that is not public, and REST belongs at the edge");
    }

    private ArchRule noPrints() {
        DescribedPredicate<JavaAccess<?>> prints = describe(
                "prints to the console",
                access -> access.getTargetOwner().getName().equals("java.lang.System")
                                && (access.getName().equals("out")
                                        || access.getName().equals("err"))
                        || access.getName().equals("printStackTrace"));
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".launcher..", root + ".bench..")
                .should()
                .accessTargetWhere(prints)
                .because("logs go through the logger and never hold client data");
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().because("a package is understood alone");
    }

    /** Name of the module that a class belongs to, or null when it is not ours. */
    private String module(JavaClass candidate) {
        String name = candidate.getPackageName();
        if (!name.startsWith(root + ".")) {
            return null;
        }
        String rest = name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
