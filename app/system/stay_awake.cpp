// SPDX-License-Identifier: EUPL-1.2
#include "app/system/stay_awake.hpp"

#include "app/system/session_bus.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace samenspraak::system {
namespace {

constexpr const char* our_name = "samenspraak";

// Somebody on the bus who can be asked, by one of the names that desktops have agreed on.
struct Service {
    const char *name, *path, *interface, *release;
    GVariant* (*question)(const std::string& why);
    bool of_its_own = false;  // what it answers is an object, which is told to close
};

GVariant* name_and_reason(const std::string& why) { return g_variant_new("(ss)", our_name, why.c_str()); }

// Flags: 4 the computer goes to sleep, 8 nobody does anything.
GVariant* for_session_manager(const std::string& why) {
    return g_variant_new("(susu)", our_name, 0U, why.c_str(), 4U | 8U);
}

GVariant* for_portal(const std::string& why) {
    GVariantBuilder options;
    g_variant_builder_init(&options, G_VARIANT_TYPE_VARDICT);
    g_variant_builder_add(&options, "{sv}", "reason", g_variant_new_string(why.c_str()));
    return g_variant_new("(sua{sv})", "", 4U | 8U, &options);
}

// Of each group one is asked after the other until one answers; the first group holds off the screen saver, or that and
// sleep, the second what is still open.
constexpr Service session_manager{"org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager",
    "Uninhibit", for_session_manager};
constexpr Service screen_saver{"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver",
    "org.freedesktop.ScreenSaver", "UnInhibit", name_and_reason};
constexpr Service power_management{"org.freedesktop.PowerManagement", "/org/freedesktop/PowerManagement/Inhibit",
    "org.freedesktop.PowerManagement.Inhibit", "UnInhibit", name_and_reason};
constexpr Service portal{"org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Inhibit", "Close", for_portal, true};

// What holds now: whom to tell that it is over, and the number or the object that they gave.
struct Held {
    const Service* by;
    Variant ticket;
};

// The bus as it is needed here. On one thread, which waits for it.
class Bus {
public:
    explicit Bus(GCancellable* ends) : ends_(ends), connection_(session_bus(ends)) {}

    void hold(const std::string& why) {
        if (ask(session_manager, why)) return;
        const bool screen = ask(screen_saver, why), sleep = ask(power_management, why);
        if (!screen && !sleep) (void)ask(portal, why);
    }

    void let_go() {
        for (const Held& each : held_) {
            if (each.by->of_its_own) {
                const char* object = nullptr;
                g_variant_get(each.ticket.get(), "(&o)", &object);
                (void)call({each.by->name, object, "org.freedesktop.portal.Request", each.by->release, nullptr},
                    nullptr, each.by->release);
            } else {
                (void)call(*each.by, each.ticket.get(), each.by->release);
            }
        }
        held_.clear();
    }

private:
    bool ask(const Service& service, const std::string& why) {
        Variant answer = call(service, service.question(why), "Inhibit");
        const char* wanted = service.of_its_own ? "(o)" : "(u)";
        if (!answer || !g_variant_is_of_type(answer.get(), G_VARIANT_TYPE(wanted))) return false;
        held_.push_back({&service, std::move(answer)});
        return true;
    }

    // Null: nobody is there by that name, or they would not. Nobody is started for it.
    Variant call(const Service& service, GVariant* told, const char* method) {
        const Variant kept(told ? g_variant_ref_sink(told) : nullptr);
        if (!connection_) return nullptr;
        return Variant(g_dbus_connection_call_sync(connection_.get(), service.name, service.path, service.interface,
            method, kept.get(), nullptr, G_DBUS_CALL_FLAGS_NO_AUTO_START, bus_patience, ends_, nullptr));
    }

    GCancellable* ends_;
    Connection connection_;
    std::vector<Held> held_;
};

}  // namespace

class StayAwake::Asker {
public:
    Asker() : thread_([this] { run(); }) {}
    ~Asker() {
        {
            const std::lock_guard lock(mutex_);
            over_ = true;
        }
        changed_.notify_one();
        g_cancellable_cancel(ends_.get());
        thread_.join();
    }
    Asker(const Asker&) = delete;
    Asker& operator=(const Asker&) = delete;

    void want(std::optional<std::string> why) {
        {
            const std::lock_guard lock(mutex_);
            wanted_ = std::move(why);
        }
        changed_.notify_one();
    }

private:
    // What was wanted and taken back meanwhile is not asked at all.
    void run() {
        Bus bus(ends_.get());
        std::optional<std::string> held;
        std::unique_lock lock(mutex_);
        while (!over_) {
            if (held == wanted_) {
                changed_.wait(lock);
                continue;
            }
            const std::optional<std::string> wanted = wanted_;
            lock.unlock();
            if (held) bus.let_go();
            if (wanted) bus.hold(*wanted);
            held = wanted;
            lock.lock();
        }
    }  // the bus sees that we go, and lets go of what is still held

    std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<std::string> wanted_;  // guarded by the mutex
    bool over_ = false;                  // guarded by the mutex
    Cancellable ends_{g_cancellable_new()};
    std::thread thread_;  // the last: it uses the others
};

StayAwake::StayAwake() = default;
StayAwake::~StayAwake() = default;

void StayAwake::hold(std::string why) {
    if (!asker_) asker_ = std::make_unique<Asker>();
    asker_->want(std::move(why));
}

void StayAwake::let_go() {
    if (asker_) asker_->want(std::nullopt);
}

}  // namespace samenspraak::system
