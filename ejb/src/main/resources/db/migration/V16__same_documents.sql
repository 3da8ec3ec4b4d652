-- Whoever approves is told when another cost has the same supplier, reference and amount. Some references stand on thousands of costs,
-- such as those of payrolls; with the amount beside it few are left to look at.
drop index cost_reference;
create index cost_document on cost (reference, amount) where reference <> '';
