// SPDX-License-Identifier: EUPL-1.2
// The real program is killed at a random moment while a phone sends notes, again and again: all that the phone was told
// is safe must be in the file, and the file must not be damaged. Loopback only; `samenspraak` lies beside this program.
//   bench_kill [times [serve|window [seed]]]
// The window needs a screen: xvfb-run -a -s "-screen 0 1920x1080x24" env LIBGL_ALWAYS_SOFTWARE=1 bench_kill 100 window
#include "app/document/document.hpp"
#include "app/document/recovered.hpp"
#include "tests/live/known_phone.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <random>
#include <set>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

using Steady = std::chrono::steady_clock;
constexpr std::uint16_t port = 18'091;
constexpr int rounds_a_file = 20;  // so that it is also opened again after a kill, and grows
constexpr std::size_t under_way = 8;
constexpr std::chrono::milliseconds longest_life(150);  // from the moment that the phone is let in

struct Wish {
    int times = 1'000;
    bool window = false;
    unsigned seed = 1;
};

pid_t start(const std::string& file, bool window) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    const std::string program =
        std::filesystem::read_symlink("/proc/self/exe").replace_filename("samenspraak").string();
    const std::string number = std::to_string(port);
    if (window)
        ::execl(program.c_str(), program.c_str(), file.c_str(), "--join", "--port", number.c_str(), nullptr);
    else
        ::execl(program.c_str(), program.c_str(), "serve", file.c_str(), "--port", number.c_str(), nullptr);
    ::_exit(127);
}

struct Counted {
    std::size_t sent = 0, safe = 0, lost = 0, torn = 0, damaged = 0, unstarted = 0;
    double seconds = 0;
};

class Killing {
public:
    explicit Killing(const Wish& wish) : wish_(wish), random_(wish.seed) {
        for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_DOCUMENTS_DIR"})
            ::setenv(name, folder_.file("home").c_str(), 1);
        std::filesystem::create_directories(folder_ / "home");
    }

    Counted run() {
        const auto began = Steady::now();
        for (int i = 0; i < wish_.times; ++i) {
            if (i % rounds_a_file == 0) begin_file(i / rounds_a_file);
            kill_once();
            look();
        }
        counted_.seconds = std::chrono::duration<double>(Steady::now() - began).count();
        return counted_;
    }

private:
    void begin_file(int number) {
        file_ = folder_.file("raad-" + std::to_string(number) + ".samenspraak");
        safe_.clear();
        auto made = Document::create(
            *files_, file_, Existing::Keep, {SetTitle{"Raad"}, SetWhereabouts{{Phase::Actors, false}}});
        if (!made || !(*made)->perform(Changes{phone_.took_part((*made)->id())}) || !(*made)->close()) std::abort();
    }

    void kill_once() {
        const pid_t program = start(file_, wish_.window);
        KnownPhone phone(1);
        const auto patience = Steady::now() + std::chrono::seconds(20);
        bool joined = false;
        while (!(joined = phone.join(port)) && Steady::now() < patience)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        std::uniform_int_distribution<int> moment(0, static_cast<int>(longest_life.count()) * 1'000);
        const std::chrono::microseconds life(moment(random_));
        std::thread killer([&] {
            std::this_thread::sleep_for(life);
            ::kill(program, SIGKILL);
        });
        if (joined)
            send(phone);
        else
            ++counted_.unstarted;
        killer.join();
        ::waitpid(program, nullptr, 0);
    }

    // Until the program is gone; what it said before that counts.
    void send(KnownPhone& phone) {
        constexpr std::string_view done = R"({"type":"done","act":")";
        std::size_t open = 0;
        while (true) {
            for (; open < under_way; ++open) {
                ++last_;
                if (!phone.write(last_, "actors", "Notitie " + std::to_string(last_))) break;
                ++counted_.sent;
            }
            const auto text = phone.wire().hear();
            if (!text) return;
            const bool refused = text->starts_with(R"({"type":"refused")");
            if (refused) --open;
            if (!text->starts_with(done)) continue;
            --open;
            safe_.insert(*from_hex(std::string_view(*text).substr(done.size(), 16)));
            ++counted_.safe;
        }
    }

    // Only looks: the program itself mends what there is to mend, when it is started next.
    void look() {
        const auto opened = Document::open(*files_, file_, Access::Read);
        if (!opened) {
            ++counted_.damaged;
            counted_.lost += safe_.size();
            return;
        }
        const Recovery& found = (*opened)->recovery();
        counted_.torn += found.torn > 0;
        counted_.damaged += found.behind_damage > 0 || found.header_damaged || found.refused > 0;
        const auto& notes = (*opened)->session().notes;
        counted_.lost += static_cast<std::size_t>(
            std::ranges::count_if(safe_, [&](std::uint64_t id) { return !notes.contains(NoteId{id}); }));
    }

    Wish wish_;
    std::mt19937 random_;
    samenspraak::testing::Folder folder_;
    std::unique_ptr<Files> files_ = files_on_disk();
    KnownPhone phone_{1};
    std::string file_;
    std::uint64_t last_ = 0;
    std::set<std::uint64_t> safe_;  // in this file
    Counted counted_;
};

}  // namespace

int main(int count, char** words) {
    Wish wish;
    if (count > 1) wish.times = std::max(1, std::atoi(words[1]));
    wish.window = count > 2 && words[2] == std::string_view("window");
    if (count > 3) wish.seed = static_cast<unsigned>(std::strtoul(words[3], nullptr, 10));
    std::signal(SIGPIPE, SIG_IGN);
    const Counted counted = Killing(wish).run();
    std::printf("%s killed %d times (seed %u), %.2f s each: %zu notes sent, %zu called safe, %zu of them lost; "
                "%zu files torn at the end, %zu damaged, %zu times not started\n",
        wish.window ? "the window" : "serve", wish.times, wish.seed, counted.seconds / wish.times, counted.sent,
        counted.safe, counted.lost, counted.torn, counted.damaged, counted.unstarted);
    return counted.lost == 0 && counted.damaged == 0 && counted.unstarted == 0 ? 0 : 1;
}
