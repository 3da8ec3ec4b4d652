package org.recoup.sharing;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.recoup.sharing.fault.Unshareable;

/** Whether the rates and indices of a tier are all there, with their dates. */
final class RatesCheck {

    private final Tier tier;
    private final String path;

    RatesCheck(Tier tier, String path) {
        this.tier = tier;
        this.path = path;
    }

    void check() {
        if (tier.rule() == Rule.DISCOUNTED_CONTRIBUTION) {
            checkDiscount(tier.discount());
        }
        if (tier.take() == Take.RECOUP && tier.terms() != null) {
            checkReturn(tier.terms());
        }
    }

    private void checkDiscount(Discount discount) {
        if (discount == null || discount.schedule() == null) {
            throw new Unshareable(path + ".discount.schedule", "sharing.discount.none");
        }
        if (discount.from() == null) {
            throw new Unshareable(path + ".discount.from", "sharing.discount.from");
        }
        if (discount.schedule() == Discount.Schedule.AGREED) {
            checkBands(discount.bands());
        }
    }

    private void checkBands(List<Discount.Band> bands) {
        if (bands.isEmpty()) {
            throw new Unshareable(path + ".discount.bands", "sharing.discount.bands");
        }
        int before = -1;
        for (int i = 0; i < bands.size(); i++) {
            Discount.Band band = bands.get(i);
            Gaps.refuse(path + ".discount.bands[" + i + "]", band);
            if (i == 0 ? band.fromYear() != 0 : band.fromYear() <= before) {
                throw new Unshareable(
                        path + ".discount.bands[" + i + "].fromYear", "sharing.discount.band", band.fromYear());
            }
            requireRate(band.percent(), path + ".discount.bands[" + i + "].percent");
            before = band.fromYear();
        }
    }

    private void checkReturn(Return terms) {
        if (terms.kind() == null) {
            throw new Unshareable(path + ".terms.kind", "sharing.return.kind");
        }
        if (terms.kind() == Return.Kind.RATE) {
            requireRate(terms.ratePercent(), path + ".terms.ratePercent");
        }
        if (terms.kind() == Return.Kind.INDEX) {
            checkIndex(terms.index());
        }
    }

    private void checkIndex(List<Return.Point> index) {
        if (index.isEmpty()) {
            throw new Unshareable(path + ".terms.index", "sharing.index.none");
        }
        Set<Object> days = new HashSet<>();
        for (int i = 0; i < index.size(); i++) {
            Return.Point point = index.get(i);
            String at = path + ".terms.index[" + i + "]";
            Gaps.refuse(at, point);
            if (point.on() == null) {
                throw new Unshareable(at + ".on", "sharing.date.missing");
            }
            if (!days.add(point.on())) {
                throw new Unshareable(at + ".on", "sharing.index.twice", point.on());
            }
            if (point.value() == null || point.value().signum() <= 0) {
                throw new Unshareable(at + ".value", "sharing.index.value", Decimals.shown(point.value()));
            }
            Decimals.check(at + ".value", point.value());
        }
    }

    private static void requireRate(BigDecimal percent, String field) {
        if (percent == null || percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new Unshareable(field, "sharing.rate", Decimals.shown(percent));
        }
        Decimals.check(field, percent);
    }
}
