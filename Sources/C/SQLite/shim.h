#pragma once
#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast of -1 to a function pointer, which Swift cannot spell.
static inline int remit_bind_text(sqlite3_stmt *s, int i, const char *p, sqlite3_uint64 n) {
    return sqlite3_bind_text64(s, i, p, n, SQLITE_TRANSIENT, SQLITE_UTF8);
}
static inline int remit_bind_blob(sqlite3_stmt *s, int i, const void *p, sqlite3_uint64 n) {
    return sqlite3_bind_blob64(s, i, p, n, SQLITE_TRANSIENT);
}
// The text of length zero; a null pointer would bind NULL.
static inline int remit_bind_empty(sqlite3_stmt *s, int i) { return sqlite3_bind_text(s, i, "", 0, SQLITE_STATIC); }
