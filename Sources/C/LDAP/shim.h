#pragma once
#include <ldap.h>

// These options are macros with casts, which Swift does not import.
static inline int remit_ldap_no_referrals(LDAP *handle) {
    return ldap_set_option(handle, LDAP_OPT_REFERRALS, LDAP_OPT_OFF);
}
static inline int remit_ldap_renew_tls(LDAP *handle) {
    int isServer = 0;
    return ldap_set_option(handle, LDAP_OPT_X_TLS_NEWCTX, &isServer);
}
static const int remit_ldap_subtree = LDAP_SCOPE_SUBTREE;
