// SPDX-License-Identifier: EUPL-1.2
// A disk that is full while people send.
#include "tests/live/evening.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/names.hpp"

#include <csignal>
#include <sys/resource.h>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::Evening;
using samenspraak::testing::Phone;

namespace {

// No file of this program can grow beyond so many bytes.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) {
        getrlimit(RLIMIT_FSIZE, &before_);
        signal_ = std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = before_;
        small.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, signal_);
    }

private:
    rlimit before_{};
    void (*signal_)(int) = nullptr;
};

template <class Holds> bool eventually(Evening& evening, Holds holds) {
    return samenspraak::testing::eventually([&] {
        evening.attend({});
        return holds();
    });
}

bool in_trouble(const Phone& phone) { return phone.last("room").as_object().contains("trouble"); }

}  // namespace

TEST_CASE("when the computer cannot save, phones and remote are told; nothing is called safe", "[live]") {
    Evening evening;
    Phone phone(evening, 1), remote(evening, 2);
    phone.join(1);
    remote.say(R"({"type":"hello","version":1,"role":"remote","key":")" + evening.room->admission().key() + "\"}");
    evening.until_safe();
    std::string act;
    {
        const SmallDisk small(512);
        act = phone.send(NoteId{7}, std::string(1'500, 'a'), "case");
        CHECK(eventually(evening, [&] { return in_trouble(phone) && in_trouble(remote); }));
        CHECK(remote.last("desk").as_object().contains("trouble"));
        CHECK_FALSE(phone.was_told("done", "act", act));
    }
    CHECK(eventually(evening, [&] { return phone.was_told("done", "act", act); }));
    CHECK(eventually(evening, [&] { return !in_trouble(phone) && !in_trouble(remote); }));
}
