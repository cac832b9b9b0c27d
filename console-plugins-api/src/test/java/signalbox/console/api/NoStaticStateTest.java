package signalbox.console.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "signalbox.console.api", importOptions = ImportOption.DoNotIncludeTests.class)
class NoStaticStateTest {
    @ArchTest
    static final ArchRule staticFieldsAreFinal =
            fields().that().areStatic().and(notMadeByTheCompiler()).should().beFinal();

    @ArchTest
    static final ArchRule staticFieldsHoldNothingThatChanges = fields().that()
            .areStatic()
            .and(notMadeByTheCompiler())
            .should()
            .haveRawType(DescribedPredicate.describe("a type without state", NoStaticStateTest::unchanging));

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaField> notMadeByTheCompiler() {
        return DescribedPredicate.describe(
                "written by us", field -> !field.getName().startsWith("$"));
    }

    private static boolean unchanging(JavaClass type) {
        return type.isPrimitive()
                || type.isEnum()
                || type.isRecord()
                || java.util.Set.of(
                                "java.lang.String",
                                "java.util.List",
                                "java.util.Set",
                                "java.util.Map",
                                "java.time.Duration",
                                "java.time.format.DateTimeFormatter",
                                "java.util.HexFormat",
                                "java.util.regex.Pattern",
                                "javafx.scene.input.KeyCombination",
                                "javafx.css.PseudoClass")
                        .contains(type.getName());
    }
}
