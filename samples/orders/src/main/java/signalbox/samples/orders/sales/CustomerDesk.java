package signalbox.samples.orders.sales;

import signalbox.samples.orders.books.Books;
import signalbox.samples.orders.words.Commands.ConfirmEmail;
import signalbox.samples.orders.words.Commands.RegisterCustomer;
import signalbox.samples.orders.words.Commands.SendMail;
import signalbox.samples.orders.words.Desk;
import signalbox.samples.orders.words.Events.CustomerRegistered;
import signalbox.samples.orders.words.Events.EmailConfirmed;
import signalbox.samples.orders.words.Voice;

/// Keeps the customers.
public final class CustomerDesk {
    private final Books books;

    public CustomerDesk(Books books) {
        this.books = books;
    }

    /// Adds what this desk takes.
    public void opens(Desk desk) {
        desk.on(RegisterCustomer.class, this::register)
                .on(
                        ConfirmEmail.class,
                        (command, say) -> say.publish(
                                command.customer(), new EmailConfirmed(command.customer(), command.email())));
    }

    private void register(RegisterCustomer command, Voice say) {
        var customer = command.customer();
        if (!books.upToDate().knows(customer.id())) {
            say.publish(customer.id(), new CustomerRegistered(customer, command.city()));
            say.send("mail", customer.id(), new SendMail("welcome", customer.email(), null));
        }
    }
}
