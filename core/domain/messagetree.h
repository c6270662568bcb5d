// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/message.h"

#include <QHash>

#include <vector>

namespace switchyard {

/// What a tree knows of a message: where it stands and how long it is. Its content is kept elsewhere, or nowhere as
/// long as nobody looks at it.
struct MessageNode
{
    MessageId id, parent;
    SiblingKind kind = SiblingKind::First;
    Role role = Role::User;
    MessageState state = MessageState::Complete;
    int length = 0; ///< of its text, characters; about
    int lines = 0; ///< line ends among them, as far as known
    qint64 sequence = 0;
    ModelId model; ///< that was asked for this answer

    [[nodiscard]] static MessageNode of(const Message &message);
    bool operator==(const MessageNode &) const = default;
};

/// A conversation's messages as a tree: parents, siblings, the path that is shown. Pure; knows no storage and no
/// content: a message costs about 130 bytes.
/// Broken trees are borne: a missing parent makes a root, a cycle is cut where it closes.
class MessageTree
{
public:
    MessageTree();
    explicit MessageTree(std::vector<MessageNode> nodes);
    explicit MessageTree(const QList<Message> &messages);

    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    [[nodiscard]] qsizetype size() const { return qsizetype(m_nodes.size() - m_free.size()) - 1; }
    /// Nothing when the id is not known. The pointer is valid until the next change.
    [[nodiscard]] const MessageNode *find(const MessageId &id) const;
    /// Adds, or replaces the one of the same id. A parent that is missing or below it makes it a root.
    void put(const MessageNode &node);
    void put(const Message &message) { put(MessageNode::of(message)); }
    void remove(const MessageId &id); ///< with everything below it

    /// From the root to `leaf`. Empty when the leaf is not known.
    [[nodiscard]] QList<MessageId> pathTo(const MessageId &leaf) const;
    /// The same from the leaf to the root, without making a list.
    template <class F> void walkUp(const MessageId &leaf, F visit) const
    {
        for (int at = placeOf(leaf); at > root; at = m_links[size_t(at)].parent)
            visit(m_nodes[size_t(at)]);
    }
    /// All messages with the same parent, in order of creation, the message itself included.
    [[nodiscard]] QList<MessageId> siblings(const MessageId &id) const;
    [[nodiscard]] QList<MessageId> children(const MessageId &id) const; ///< of the roots for an empty id
    /// The messages that were made in one go and stand side by side, in order, the message itself included: answers of
    /// several models to one prompt, one prompt below each of them, the answers to those. Alone when there are none:
    /// a retry or an edit of one of them stands alone.
    [[nodiscard]] QList<MessageId> parallelGroup(const MessageId &id) const;
    /// The message and all that hangs below it, in order of creation. Empty when the id is not known.
    [[nodiscard]] QList<MessageId> subtree(const MessageId &id) const;
    /// The leaf reached by going down from `id`, the newest child each time: where switching to a branch leads.
    [[nodiscard]] MessageId newestLeafBelow(const MessageId &id) const;
    [[nodiscard]] MessageId newestLeaf() const { return newestLeafBelow({}); }
    [[nodiscard]] QList<MessageId> all() const; ///< in order of creation

private:
    static constexpr int none = -1;
    static constexpr int root = 0; // what the roots hang below; it is no message
    struct Links
    {
        int parent = none, firstChild = none, lastChild = none, before = none, behind = none;
    };

    [[nodiscard]] int placeOf(const MessageId &id) const; // none: not there; the root for an empty id
    [[nodiscard]] size_t slotOf(const MessageId &id) const;
    [[nodiscard]] bool createdBefore(int a, int b) const;
    [[nodiscard]] bool isAtOrBelow(int place, int ancestor) const;
    [[nodiscard]] QList<MessageId> idsOf(std::vector<int> places) const;
    [[nodiscard]] std::vector<int> placesBelow(int place) const;
    int add(const MessageNode &node);
    void cutCycles(const std::vector<int> &starts);
    void link(int place, int parent);
    void unlink(int place);
    void indexAll();

    std::vector<MessageNode> m_nodes; // the root first; parents are there, and no chain comes back to itself
    std::vector<Links> m_links;
    std::vector<int> m_free; // places of removed ones
    std::vector<int> m_index; // places by the hash of their id, the next one where it is taken; none: free
    QHash<qint64, int> m_bySequence; // of parallel ones
};

} // namespace switchyard
