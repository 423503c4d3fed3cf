-- Which assignments were withdrawn by a directive.
CREATE INDEX withdrawal_by_basis ON withdrawal (basis_directive_id);
