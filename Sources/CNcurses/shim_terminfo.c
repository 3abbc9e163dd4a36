/* Alone in its file: <term.h> defines "lines" and "columns" as macros. */
#include "CNcurses.h"
#include <term.h>
#include <unistd.h>

enum pl_terminal pl_terminal_kind(const char *type) {
    int found = 0;
    if (setupterm(type, STDOUT_FILENO, &found) != OK)
        return found == 1 ? PL_TERMINAL_NO_CURSOR : PL_TERMINAL_UNKNOWN;
    const char *address = tigetstr("cup");
    int usable = address != NULL && address != (const char *)-1;
    del_curterm(cur_term);
    return usable ? PL_TERMINAL_USABLE : PL_TERMINAL_NO_CURSOR;
}

int pl_terminal_colors(const char *type) {
    int found = 0;
    if (setupterm(type, STDOUT_FILENO, &found) != OK) return 0;
    int colors = tigetnum("colors");
    del_curterm(cur_term);
    return colors > 0 ? colors : 0;
}
