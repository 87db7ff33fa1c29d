// Asks the veraPDF engine about PDF/UA-1: java VeraCheck FILE... prints one line of JSON for each rule broken in a file.
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

public class VeraCheck {
    public static void main(String[] files) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            Map<String, TestAssertion> broken = judge(new File(file));
            broken.forEach((rule, first) -> System.out.println(line(file, rule, first)));
        }
    }

    /** The first place at which each rule is broken, by the rule's clause and number. */
    static Map<String, TestAssertion> judge(File file) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        Map<String, TestAssertion> broken = new LinkedHashMap<>();
        try (PDFAParser parser = foundry.createParser(file, flavour);
                PDFAValidator validator = foundry.createValidator(flavour, false)) {
            for (TestAssertion each : validator.validate(parser).getTestAssertions()) {
                if (each.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber();
                    broken.putIfAbsent(rule, each);
                }
            }
        }
        return broken;
    }

    static String line(String file, String rule, TestAssertion first) {
        return String.format(
                "{\"path\": %s, \"rule\": %s, \"message\": %s, \"place\": %s}",
                quoted(file), quoted(rule), quoted(first.getMessage()), quoted(first.getLocation().getContext()));
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char each : text.toCharArray()) {
            boolean plain = each >= ' ' && each < 0x7f && each != '"' && each != '\\';
            out.append(plain ? String.valueOf(each) : String.format("\\u%04x", (int) each));
        }
        return out.append('"').toString();
    }
}
