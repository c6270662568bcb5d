// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

namespace switchyard {

/// The models that were chosen to be compared, by their keys (see modelRowKey()), in the order of choosing. Past
/// `most` the one chosen first goes.
class ComparedModels final : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 12;

    using QObject::QObject;

    [[nodiscard]] const QStringList &keys() const { return m_keys; }
    [[nodiscard]] bool contains(const QString &key) const { return m_keys.contains(key); }

    void set(const QString &key, bool on)
    {
        QStringList keys = m_keys;
        keys.removeAll(key);
        if (on)
            keys << key;
        setKeys(keys);
    }
    void setKeys(const QStringList &keys)
    {
        const QStringList kept = keys.last(std::min<qsizetype>(keys.size(), most));
        if (kept == m_keys)
            return;
        m_keys = kept;
        Q_EMIT changed();
    }
    void clear() { setKeys({}); }

Q_SIGNALS:
    void changed();

private:
    QStringList m_keys;
};

} // namespace switchyard
