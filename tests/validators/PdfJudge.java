// Asks the veraPDF engine about PDF/UA-1: for each path on a line of standard input, one line with the rules that its
// file breaks, as JSON.
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

public class PdfJudge {
    public static void main(String[] none) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String file = asked.readLine(); file != null; file = asked.readLine()) {
            List<String> found = new ArrayList<>();
            judge(new File(file)).forEach((rule, first) -> found.add(told(rule, first)));
            System.out.println("[" + String.join(", ", found) + "]");
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

    static String told(String rule, TestAssertion first) {
        return String.format(
                "{\"rule\": %s, \"message\": %s, \"place\": %s}",
                quoted(rule), quoted(first.getMessage()), quoted(first.getLocation().getContext()));
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
