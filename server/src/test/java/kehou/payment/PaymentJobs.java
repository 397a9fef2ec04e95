package kehou.payment;

import org.springframework.context.ApplicationContext;

/** Starts the hidden jobs of this module for tests of others. */
public final class PaymentJobs {
    private PaymentJobs() {}

    public static void sendRefunds(ApplicationContext context) {
        context.getBean(SendRefundsJob.class).run();
    }

    public static void askProviders(ApplicationContext context) {
        context.getBean(AskProviderJob.class).run();
    }
}
