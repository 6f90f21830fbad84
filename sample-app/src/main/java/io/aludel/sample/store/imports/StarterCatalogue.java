package io.aludel.sample.store.imports;

import static io.aludel.orm.sql.SQL.count;
import static io.aludel.orm.sql.SQL.select;

import io.aludel.orm.session.SessionMaker;
import io.aludel.sample.store.StoreProperties;
import io.aludel.sample.store.model.Address;
import io.aludel.sample.store.model.Album;
import io.aludel.sample.store.model.Artist;
import io.aludel.sample.store.model.Artist_;
import io.aludel.sample.store.model.Customer;
import io.aludel.sample.store.model.Employee;
import io.aludel.sample.store.model.Genre;
import io.aludel.sample.store.model.Invoice;
import io.aludel.sample.store.model.MediaType;
import io.aludel.sample.store.model.Playlist;
import io.aludel.sample.store.model.Track;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Fills an empty store with a few made-up records, so that there is something to see at once. */
@Component
class StarterCatalogue implements ApplicationRunner {
    private static final BigDecimal PRICE = new BigDecimal("0.99");

    private final SessionMaker sessions;
    private final StoreProperties properties;
    private final Clock clock;

    StarterCatalogue(SessionMaker sessions, StoreProperties properties, Clock clock) {
        this.sessions = sessions;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (properties.starterCatalogue()) {
            sessions.inTransaction(session -> {
                Long artists = session.scalar(select(count(Artist_.id)));
                if (artists == 0) {
                    session.addAll(everything());
                }
            });
        }
    }

    private List<Object> everything() {
        MediaType file = new MediaType("Audio file");
        Genre folk = new Genre("Folk");
        Genre electronic = new Genre("Electronic");
        Album harbour = new Album("Harbour Lights", new Artist("The Tidewater Line"));
        Album furnace = new Album("Furnace Songs", harbour.getArtist());
        Album glass = new Album("Glass Apparatus", new Artist("Vessel & Flame"));
        List<Track> tracks = new ArrayList<>();
        addTracks(tracks, harbour, file, folk, "Low Water", "Rope and Salt", "The Pilot's Daughter");
        addTracks(tracks, furnace, file, folk, "Coke and Ash", "Second Shift");
        addTracks(tracks, glass, file, electronic, "Alembic", "Receiver", "Slow Distillation", "Residue");
        List<Object> all = new ArrayList<>(tracks);
        all.add(playlist(tracks));
        all.addAll(sales(tracks));
        return all;
    }

    private static void addTracks(List<Track> all, Album album, MediaType file, Genre genre, String... names) {
        for (String name : names) {
            int milliseconds = 150_000 + 17_000 * (all.size() % 7);
            all.add(new Track(name, album, file, genre, PRICE).recorded(milliseconds, null, null));
        }
    }

    private static Playlist playlist(List<Track> tracks) {
        Playlist quiet = new Playlist("Quiet evening");
        quiet.getTracks().addAll(tracks.subList(0, 3));
        return quiet;
    }

    private List<Object> sales(List<Track> tracks) {
        Employee owner = new Employee("Maren", "Holt", "Owner");
        Employee clerk = new Employee("Jonas", "Brandt", "Sales");
        clerk.setManager(owner);
        Customer ines = customer("Ines", "Carvalho", "Portugal", clerk);
        Customer tom = customer("Tom", "Wyler", "Switzerland", clerk);
        LocalDateTime now = LocalDateTime.now(clock);
        Invoice first = new Invoice(ines, now.minusMonths(2), ines.getAddress());
        first.buy(tracks.get(0), 1);
        first.buy(tracks.get(5), 2);
        Invoice second = new Invoice(tom, now.minusMonths(1), tom.getAddress());
        second.buy(tracks.get(5), 1);
        return List.of(owner, clerk, first, second);
    }

    private static Customer customer(String firstName, String lastName, String country, Employee supportRep) {
        String email = firstName.toLowerCase(java.util.Locale.ROOT) + "@example.com";
        Customer customer = new Customer(firstName, lastName, email);
        customer.reachedAt(new Address(null, null, null, country, null), null, null);
        customer.setSupportRep(supportRep);
        return customer;
    }
}
