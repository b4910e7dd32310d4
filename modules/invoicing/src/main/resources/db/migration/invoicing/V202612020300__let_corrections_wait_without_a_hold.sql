-- A line that takes the place of one on a claim waits by itself, and is open when that claim is rejected or voided. The
-- hold that it was given beside that ended with neither.
update invoicing.charge set hold_reason = null
  where hold_reason = 'Corrects a line that is on a claim: replace or void that claim first';
