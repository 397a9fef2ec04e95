package kehou;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one application: every portal's API and pages, over one PostgreSQL. */
@SpringBootApplication
public class Kehou {
    public static void main(String[] args) {
        SpringApplication.run(Kehou.class, args);
    }
}
