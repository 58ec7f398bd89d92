// SPDX-License-Identifier: EUPL-1.2
// The real program is killed at a random moment while phones send notes, again and again: all that a phone was told is
// safe must be in the file, and the file must not be damaged. Loopback only; `samenspraak` lies beside this program.
//   bench_kill [times [serve|window [seed]]]
// The window needs a screen: xvfb-run -a -s "-screen 0 1920x1080x24" env LIBGL_ALWAYS_SOFTWARE=1 bench_kill 100 window
#include "app/document/document.hpp"
#include "app/document/recovered.hpp"
#include "tests/live/known_phone.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"

#include <algorithm>
#include <atomic>
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

// How the program is played until it is killed, at a random moment after all phones were let in.
struct Play {
    std::chrono::milliseconds shortest_life, longest_life;
    std::uint8_t phones;    // a person may send thirty notes at once: many phones keep on longer
    std::size_t under_way;  // notes that a phone sends before it has heard of the first
    int longest_pause;      // milliseconds, random, of a phone that has heard that a note is safe
};
constexpr Play with_serve{std::chrono::milliseconds(0), std::chrono::milliseconds(150), 1, 8, 0};
// The window draws, and is not as soon at its pace.
constexpr Play with_window{std::chrono::milliseconds(200), std::chrono::milliseconds(2'000), 24, 3, 40};
constexpr std::chrono::milliseconds after_refusal(100);  // it was too fast

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
    explicit Killing(const Wish& wish)
        : wish_(wish),
          play_(wish.window ? with_window : with_serve),
          random_(wish.seed) {
        for (std::uint8_t number = 1; number <= play_.phones; ++number) phones_.emplace_back(number);
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
        if (!made) std::abort();
        for (const KnownPhone& phone : phones_)
            if (!(*made)->perform(Changes{phone.took_part((*made)->id())})) std::abort();
        if (!(*made)->close()) std::abort();
    }

    void kill_once() {
        const pid_t program = start(file_, wish_.window);
        const bool joined = all_join();
        std::uniform_int_distribution<std::int64_t> moment(std::chrono::microseconds(play_.shortest_life).count(),
            std::chrono::microseconds(play_.longest_life).count());
        const std::chrono::microseconds life(moment(random_));
        std::vector<Told> told(joined ? phones_.size() : 0);
        std::vector<std::thread> senders;
        for (std::size_t i = 0; i < told.size(); ++i)
            senders.emplace_back([this, &phone = phones_[i], &heard = told[i], seed = random_()] {
                heard = send(phone, std::mt19937(seed));
            });
        std::this_thread::sleep_for(life);
        ::kill(program, SIGKILL);
        for (std::thread& sender : senders) sender.join();
        ::waitpid(program, nullptr, 0);
        counted_.unstarted += joined ? 0 : 1;
        for (const Told& heard : told) {
            counted_.sent += heard.sent;
            counted_.safe += heard.safe.size();
            safe_.insert(heard.safe.begin(), heard.safe.end());
        }
    }

    bool all_join() {
        const auto patience = Steady::now() + std::chrono::seconds(20);
        for (KnownPhone& phone : phones_)
            while (!phone.join(port)) {
                if (Steady::now() >= patience) return false;
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        return true;
    }

    // On a thread for each phone, until the program is gone; what it said before that counts.
    struct Told {
        std::size_t sent = 0;
        std::vector<std::uint64_t> safe;
    };
    Told send(KnownPhone& phone, std::mt19937 random) {
        constexpr std::string_view done = R"({"type":"done","act":")";
        std::uniform_int_distribution<int> pause(0, play_.longest_pause);
        Told told;
        std::size_t open = 0;
        while (true) {
            for (; open < play_.under_way; ++open) {
                const std::uint64_t id = ++last_;
                if (!phone.write(id, "actors", "Notitie " + std::to_string(id))) break;
                ++told.sent;
            }
            const auto text = phone.wire().hear();
            if (!text) return told;
            if (text->starts_with(R"({"type":"refused")")) {
                --open;
                std::this_thread::sleep_for(after_refusal);
            }
            if (!text->starts_with(done)) continue;
            --open;
            told.safe.push_back(*from_hex(std::string_view(*text).substr(done.size(), 16)));
            std::this_thread::sleep_for(std::chrono::milliseconds(pause(random)));
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
    Play play_;
    std::mt19937 random_;
    samenspraak::testing::Folder folder_;
    std::unique_ptr<Files> files_ = files_on_disk();
    std::vector<KnownPhone> phones_;
    std::string file_;
    std::atomic<std::uint64_t> last_ = 0;  // the id of a note
    std::set<std::uint64_t> safe_;         // in this file
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
