package io.aludel.sample.store.report;

import static io.aludel.orm.sql.SQL.coalesce;
import static io.aludel.orm.sql.SQL.count;
import static io.aludel.orm.sql.SQL.month;
import static io.aludel.orm.sql.SQL.select;
import static io.aludel.orm.sql.SQL.sum;
import static io.aludel.orm.sql.SQL.year;

import io.aludel.orm.session.Session;
import io.aludel.sample.store.model.Address_;
import io.aludel.sample.store.model.Album_;
import io.aludel.sample.store.model.Artist_;
import io.aludel.sample.store.model.Customer_;
import io.aludel.sample.store.model.InvoiceLine;
import io.aludel.sample.store.model.InvoiceLine_;
import io.aludel.sample.store.model.Invoice_;
import io.aludel.sample.store.model.Playlist_;
import io.aludel.sample.store.model.Track_;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures, computed by the database and read into records. */
@Service
@Transactional(readOnly = true)
public class ReportService {
    private final Session session;

    ReportService(Session session) {
        this.session = session;
    }

    /** Everything in one statement, a subquery for each figure. */
    public Summary summary() {
        return session.execute(select(
                        select(count(Track_.id)).scalar(),
                        select(count(Artist_.id)).scalar(),
                        select(count(Playlist_.id)).scalar(),
                        select(count(Customer_.id)).scalar(),
                        select(coalesce(sum(Invoice_.total), BigDecimal.ZERO)).scalar()))
                .one()
                .map(Summary::new);
    }

    /** The tracks sold most often. */
    public List<BestSeller> bestSellers(int rows) {
        var sold = sum(InvoiceLine_.quantity, Long.class);
        return session.execute(select(Track_.name, Artist_.name, sold)
                        .from(InvoiceLine.class)
                        .join(InvoiceLine_.track)
                        .outerJoin(Track_.album)
                        .outerJoin(Album_.artist)
                        .groupBy(Track_.id, Track_.name, Artist_.name)
                        .orderBy(sold.desc(), Track_.name)
                        .limit(rows))
                .map(row -> row.map(BestSeller::new))
                .all();
    }

    public List<CountryRevenue> byCountry() {
        var country = Invoice_.billingAddress.get(Address_.country);
        var revenue = sum(Invoice_.total);
        return session.execute(select(country, revenue).groupBy(country).orderBy(revenue.desc(), country))
                .map(row -> row.map(CountryRevenue::new))
                .all();
    }

    public List<MonthRevenue> byMonth() {
        var year = year(Invoice_.invoiceDate);
        var month = month(Invoice_.invoiceDate);
        return session.execute(select(year, month, sum(Invoice_.total))
                        .groupBy(year, month)
                        .orderBy(year, month))
                .map(row -> row.map(MonthRevenue::new))
                .all();
    }

    public Charts charts() {
        return new Charts(BarChart.of(byCountry()), LineChart.of(byMonth()));
    }
}
