package signalbox.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.concurrent.Executor;

/// The borders inside the console. Those of the bus are tested beside it.
@AnalyzeClasses(packages = "signalbox", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Set<String> TABS =
            Set.of("queues", "poison", "views", "log", "schedule", "replay", "overview");
    private static final String ROOT = "signalbox.console";
    private static final String CONSOLE = "signalbox.console..";

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalTime.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.InstantSource.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.util.Date.<init>",
            "java.lang.System.currentTimeMillis");

    @ArchTest
    static final ArchRule tabsDoNotKnowEachOther = slices().matching("signalbox.console.(*)..")
            .that(DescribedPredicate.describe("hold a tab", slice -> TABS.contains(slice.getNamePart(1))))
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule tabsDoNotKnowWhatShowsThem = noClasses()
            .that()
            .resideInAnyPackage(
                    TABS.stream().map(tab -> ROOT + "." + tab + "..").toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT, "signalbox.console.shell..", "signalbox.console.cli..");

    @ArchTest
    static final ArchRule packagesRunInNoCircle =
            slices().matching("signalbox.console.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule modelsKnowNoScreen = noClasses()
            .that()
            .resideInAPackage(CONSOLE)
            .and()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..");

    @ArchTest
    static final ArchRule theCommandLineLoadsNoScreen = noClasses()
            .that()
            .resideInAPackage("signalbox.console.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "org.fxmisc..", "atlantafx..");

    @ArchTest
    static final ArchRule threadsAreMadeAtOneDoor = noClasses()
            .that()
            .resideInAPackage(CONSOLE)
            .and()
            .resideOutsideOfPackages("signalbox.console.tasks..", ROOT)
            .should()
            .accessTargetWhere(target("makes a thread or leaves it", ArchitectureTest::makesThreads));

    @ArchTest
    static final ArchRule timeComesInByConstructor = noClasses()
            .that()
            .resideInAPackage(CONSOLE)
            .and()
            .resideOutsideOfPackage(ROOT)
            .should()
            .accessTargetWhere(target("asks the machine for the time", at -> CLOCKS.contains(name(at))));

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideInAPackage(CONSOLE)
            .and()
            .resideOutsideOfPackage("signalbox.console.cli..")
            .should()
            .accessTargetWhere(target("is System.out", at -> name(at).equals("java.lang.System.out")));

    @ArchTest
    static final ArchRule onlyTheConsoleUsesOperations = classes()
            .that()
            .resideInAPackage("signalbox.bus.operation..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage("signalbox.bus.operation..", CONSOLE);

    private static boolean makesThreads(AccessTarget target) {
        var owner = target.getOwner();
        return switch (owner.getName()) {
            case "java.lang.Thread" ->
                !Set.of("currentThread", "interrupted", "interrupt", "isInterrupted")
                        .contains(target.getName());
            case "javafx.application.Platform" -> target.getName().equals("runLater");
            case "java.util.concurrent.Executors", "java.util.Timer", "java.util.concurrent.CompletableFuture" -> true;
            default -> target.getName().equals("<init>") && owner.isAssignableTo(Executor.class);
        };
    }

    private static String name(AccessTarget target) {
        return target.getOwner().getName() + "." + target.getName();
    }

    private static DescribedPredicate<JavaAccess<?>> target(
            String what, java.util.function.Predicate<AccessTarget> test) {
        return DescribedPredicate.describe(what, access -> test.test(access.getTarget()));
    }
}
