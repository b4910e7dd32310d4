package org.claimtree.it.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.claimtree.platform.CanonicalJson;

/** The administrator of the server under test, who came in as the first one does: by the operator's token. */
public final class Administrator {
    /** The password that the administrator has chosen. */
    public static final String PASSWORD = "seven kettles under an orange moon";

    private static String token;
    private static String session;

    private Administrator() {}

    /** A token of the administrator that may do everything. */
    public static synchronized String token() {
        if (token == null) {
            Person operator = Person.withToken(System.getProperty("server.operator.token"));
            JsonNode key = Person.json(operator.send("POST", "/api/v1/operator/administrators", null));
            Person admin = enter(key.get("name").asText(), key.get("password").asText(), PASSWORD);
            token = token(
                    admin,
                    Person.json(admin.send("GET", "/api/v1/session", null)).get("permissions"));
        }
        return token;
    }

    /** A token for everything, of the administrator of any server who signs in for the first time. */
    public static String tokenOf(Person nobody, String name, String oneTime) {
        Person admin = enter(nobody, name, oneTime, PASSWORD);
        return token(
                admin, Person.json(admin.send("GET", "/api/v1/session", null)).get("permissions"));
    }

    /** The cookie of a session of the administrator, for those who do what a token may not. */
    public static synchronized String session() {
        if (session == null) {
            session = "claimtree=" + signedIn().cookies().get("claimtree");
        }
        return session;
    }

    /** Signed in anew as the administrator. */
    public static Person signedIn() {
        token();
        return Person.nobody().signIn("admin", PASSWORD);
    }

    /** Somebody who comes in by a one-time password and chooses another. */
    public static Person enter(String name, String oneTime, String wanted) {
        return enter(Person.nobody(), name, oneTime, wanted);
    }

    private static Person enter(Person nobody, String name, String oneTime, String wanted) {
        Person person = nobody.signIn(name, oneTime);
        ObjectNode wish = CanonicalJson.mapper()
                .createObjectNode()
                .put("current", oneTime)
                .put("wanted", wanted);
        HttpResponse<byte[]> changed = person.send("POST", "/api/v1/session/password", wish.toString());
        if (changed.statusCode() != 204) {
            throw new IllegalStateException("Password not changed: " + new String(changed.body()));
        }
        return person;
    }

    /** A new user of a profile, who has chosen a password. */
    public static Person user(String profile) {
        String name = "u" + UUID.randomUUID().toString().substring(0, 12);
        return enter(name, added(name, profile).get("oneTimePassword").asText(), PASSWORD + " " + name);
    }

    /** Adds a user and tells id and one-time password. */
    public static JsonNode added(String name, String profile) {
        String body =
                "{\"name\":\"%s\",\"person\":{\"name\":\"Jo Made-Up\"},\"rights\":{\"profile\":\"%s\",\"reach\":\"ALL\",\"active\":true}}"
                        .formatted(name, profile);
        HttpResponse<byte[]> answer = Person.withToken(token()).send("POST", "/api/v1/users", body);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("User not added: " + new String(answer.body()));
        }
        return Person.json(answer);
    }

    /** A token of somebody who is signed in. */
    public static String token(Person person, JsonNode permissions) {
        ObjectNode wish =
                CanonicalJson.mapper().createObjectNode().put("name", "test").put("days", 1);
        wish.set("permissions", permissions);
        HttpResponse<byte[]> made = person.send("POST", "/api/v1/tokens", wish.toString());
        if (made.statusCode() != 201) {
            throw new IllegalStateException("No token: " + new String(made.body()));
        }
        return Person.json(made).get("secret").asText();
    }
}
