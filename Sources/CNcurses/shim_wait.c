#define _GNU_SOURCE 1
#include "CNcurses.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

enum { SIGNALS = 64 };

static int wake_pipe[2] = {-1, -1};
static _Atomic uint64_t pending_signals;
static uint64_t watched;
static struct sigaction replaced[SIGNALS];

int pl_wake_open(void) {
    if (wake_pipe[0] >= 0) return 0;
    return pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK);
}

void pl_wake(void) {
    int saved = errno;
    /* A full pipe is a wake too. */
    ssize_t written = write(wake_pipe[1], "", 1);
    (void)written;
    errno = saved;
}

static void on_watched(int signal) {
    atomic_fetch_or(&pending_signals, (uint64_t)1 << signal);
    pl_wake();
}

int pl_watch_signal(int signal) {
    struct sigaction action = {.sa_handler = on_watched, .sa_flags = SA_RESTART};
    if (signal < 0 || signal >= SIGNALS || watched >> signal & 1) return -1;
    sigemptyset(&action.sa_mask);
    if (sigaction(signal, NULL, &replaced[signal]) != 0) return -1;
    if (replaced[signal].sa_handler == SIG_IGN) return 0;
    watched |= (uint64_t)1 << signal;
    return sigaction(signal, &action, NULL);
}

void pl_unwatch_signals(void) {
    for (int signal = 0; signal < SIGNALS; signal++)
        if (watched >> signal & 1) sigaction(signal, &replaced[signal], NULL);
    watched = 0;
}

uint64_t pl_take_signals(void) { return atomic_exchange(&pending_signals, 0); }

static int ready(const struct pollfd *input) {
    return (input->revents & POLLIN ? PL_READY_INPUT : 0)
        | (input->revents & (POLLHUP | POLLERR | POLLNVAL) ? PL_READY_HANGUP : 0);
}

int pl_wait(int fd, int timeout_ms) {
    struct pollfd polled[2] = {
        {.fd = fd, .events = POLLIN},
        {.fd = wake_pipe[0], .events = POLLIN},
    };
    if (poll(polled, 2, timeout_ms) <= 0) return 0;
    int found = ready(&polled[0]);
    if (polled[1].revents & POLLIN) {
        char bytes[256];
        while (read(wake_pipe[0], bytes, sizeof bytes) == (ssize_t)sizeof bytes) {}
        found |= PL_READY_WAKE;
    }
    return found;
}

int pl_wait_input(int fd, int timeout_ms) {
    struct pollfd input = {.fd = fd, .events = POLLIN};
    return poll(&input, 1, timeout_ms) <= 0 ? 0 : ready(&input);
}

void pl_stop_self(void) {
    struct sigaction action = {.sa_handler = SIG_DFL}, old;
    sigset_t stop, mask;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigaction(SIGTSTP, &action, &old);
    pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
    /* To this thread, which then stops before its next instruction. kill() may pick another
       thread, which takes the signal after this one has put its handler back. */
    raise(SIGTSTP);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    sigaction(SIGTSTP, &old, NULL);
}
