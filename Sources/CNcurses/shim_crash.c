#define _GNU_SOURCE 1
#include "CNcurses.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

enum { REPLAY_LIMIT = 64 * 1024, ALTERNATE_STACK = 64 * 1024 };

static const int crash_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGQUIT};
enum { CRASH_SIGNALS = sizeof crash_signals / sizeof crash_signals[0] };

static struct sigaction previous[CRASH_SIGNALS];
static volatile sig_atomic_t armed;
static int guarded_tty = -1;
static struct termios modes;
static int has_modes;
static int wants_backtrace;
static int real_stderr = -1, captured = -1;

static void give_terminal_back(void) {
    static const char reset[] =
        "\033[?2004l"                                    /* bracketed paste */
        "\033[?1006l\033[?1003l\033[?1002l\033[?1000l"   /* mouse */
        "\033[?1l\033>"                                  /* cursor keys and keypad: normal */
        "\033[0m\033[?25h"                               /* attributes, cursor */
        "\033[?1049l";                                   /* alternate screen */
    pl_tty_write(guarded_tty, reset, sizeof reset - 1);
    if (has_modes) tcsetattr(guarded_tty, TCSANOW, &modes);
}

int pl_stderr_capture(void) {
    captured = memfd_create("pltop-stderr", MFD_CLOEXEC);
    real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
    if (captured >= 0 && real_stderr >= 0 && dup2(captured, STDERR_FILENO) >= 0) return 0;
    if (captured >= 0) close(captured);
    if (real_stderr >= 0) close(real_stderr);
    captured = real_stderr = -1;
    return -1;
}

void pl_stderr_release(void) {
    if (real_stderr < 0) return;
    dup2(real_stderr, STDERR_FILENO);
    char bytes[4096];
    off_t end = lseek(captured, 0, SEEK_END), from = end > REPLAY_LIMIT ? end - REPLAY_LIMIT : 0;
    ssize_t count;
    while ((count = pread(captured, bytes, sizeof bytes, from)) > 0) {
        if (pl_tty_write(STDERR_FILENO, bytes, (size_t)count) != 0) break;
        from += count;
    }
    close(real_stderr);
    close(captured);
    real_stderr = captured = -1;
}

static void on_crash(int signal, siginfo_t *info, void *context) {
    (void)context;
    if (armed) {
        armed = 0;
        give_terminal_back();
        pl_stderr_release();
    }
    for (int i = 0; i < CRASH_SIGNALS; i++) {
        if (crash_signals[i] != signal) continue;
        /* Swift's backtracer would ask the user for a key and read for half a minute; it runs
           only for those who asked for it. */
        struct sigaction action = {.sa_handler = SIG_DFL};
        sigaction(signal, wants_backtrace ? &previous[i] : &action, NULL);
    }
    /* The backtracer wants to see the fault itself, which happens again on return; a signal
       that was sent (kill, raise, abort) does not. */
    if (!wants_backtrace || info->si_code <= 0) raise(signal);
}

void pl_crash_guard_install(int tty) {
    static char stack[ALTERNATE_STACK];
    static int installed;
    guarded_tty = tty;
    has_modes = tcgetattr(tty, &modes) == 0;
    if (installed) return;
    installed = 1;
    wants_backtrace = getenv("SWIFT_BACKTRACE") != NULL;
    stack_t mine = {.ss_sp = stack, .ss_size = sizeof stack}, old;
    if (sigaltstack(NULL, &old) == 0 && (old.ss_flags & SS_DISABLE)) sigaltstack(&mine, NULL);
    struct sigaction action = {
        .sa_sigaction = on_crash,
        .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER,
    };
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < CRASH_SIGNALS; i++) sigaction(crash_signals[i], &action, &previous[i]);
}

void pl_crash_guard_arm(int on) { armed = on; }
