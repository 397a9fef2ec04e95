package kehou.ground;

import java.util.Properties;
import org.postgresql.Driver;

/** Reads {@code KEHOU_DB_URL}: a JDBC address that carries user and password. */
record ConnectionUrl(String address, Login login) {
    static ConnectionUrl parse(String url) {
        Properties parts = Driver.parseURL(url, null);
        if (parts == null || parts.getProperty("user") == null || parts.getProperty("password") == null) {
            throw new GroundFailure(
                    "KEHOU_DB_URL 须为 jdbc:postgresql://主机:端口/库名?user=…&password=…(须含 user 与 password,该角色须有 CREATEROLE 并拥有该库)");
        }
        return new ConnectionUrl(
                url.replaceAll("([?&])(user|password)=[^&]*", "$1")
                        .replaceAll("&{2,}", "&")
                        .replace("?&", "?")
                        .replaceAll("[?&]$", ""),
                new Login(parts.getProperty("user"), parts.getProperty("password")));
    }

    static String withDatabase(String address, String name) {
        return address.replaceFirst("^(jdbc:postgresql://[^/]*/)[^?]*", "$1" + name);
    }
}
