import java.io.IOException;

/** Schools that did not exist a moment ago, each with an administrator, invited and signed in as a person would be. */
final class Schools {
    private final Platform platform;
    private final Api bureau;
    private final String bench;
    private int number;
    private String place = "";

    Schools(Platform platform, String bench) throws Exception {
        this.platform = platform;
        this.bench = bench;
        this.bureau = new Api(platform.address(), "desk");
        bureau.post("/api/demo/sign-in", "{\"key\":\"" + bureauKey(bureau) + "\",\"app\":\"desk\"}");
    }

    Api next() throws Exception {
        number++;
        String founded = bureau.post("/api/organisations", """
                {"kind":"SCHOOL","name":"测速小学%d","parent":0,"run":"MUNICIPAL","stages":["PRIMARY"],
                 "village":false,"teachingPoint":false,"boarding":false,"practice":false}""".formatted(number));
        place = Api.field(founded, "number");
        return invited("");
    }

    /** A second person at the school that came last. */
    Api colleague() throws Exception {
        return invited("b");
    }

    private Api invited(String who) throws Exception {
        String sent = bureau.post("/api/invitations", """
                {"role":"SCHOOL","place":%s,"name":"测速管理员"}""".formatted(place));
        Api school = new Api(platform.address(), "desk");
        String account = "bench." + bench + number + who;
        String password = "Ce-Su-" + number + "-paper-lamp";
        school.post("/api/sign-in/invitation", """
                {"code":"%s","account":"%s","password":"%s"}""".formatted(Api.field(sent, "code"), account, password));
        school.post("/api/sign-in/password", """
                {"account":"%s","password":"%s","app":"desk"}""".formatted(account, password));
        return school;
    }

    private static String bureauKey(Api anyone) throws Exception {
        for (String account : anyone.get("/api/demo/accounts").split("(?=\\{)")) {
            if (account.contains("\"BUREAU\"")) {
                return Api.field(account, "key");
            }
        }
        throw new IOException("the demo offers no bureau");
    }
}
