"""Makes the files of the formats' tests with the libraries that own the formats.

    python make_files.py FOLDER

Values follow one formula, so that the tests know them without reading them: element i of an array
is (7 i mod 23) / 4 - 2, or 7 i mod 23 where the type is whole.
"""

import os
import sys


import h5py
import keras
import numpy as np
from safetensors.numpy import save_file

TYPES = ["<f2", "<f4", "<f8", "|i1", "<i2", "<i4", "<i8", "|u1", "<u2", "<u4", "<u8", ">f4", ">i8"]


def values(shape, dtype="<f4"):
    dtype = np.dtype(dtype)
    pattern = np.arange(int(np.prod(shape))) * 7 % 23
    if dtype.kind == "f":
        pattern = pattern / 4 - 2
    if dtype.kind == "b":
        pattern = pattern % 2
    return pattern.astype(dtype).reshape(shape)


def every_type():
    named = {"type_" + t[1:] + ("_big" if t[0] == ">" else ""): values((3, 5), t) for t in TYPES}
    named["type_bool"] = values((3, 5), "|b1")
    named["scalar"] = values((), "<f4")
    named["whole_scalar"] = np.asarray(2**53 + 1, "<i8")
    named["empty"] = values((0, 4), "<f4")
    named["five_axes"] = values((2, 1, 3, 1, 2), "<f4")
    return named


def hdf5(folder):
    with h5py.File(f"{folder}/tree.h5", "w") as file:
        for name, array in every_type().items():
            file.create_dataset(f"arrays/{name}", data=array)
        for i in range(40):
            file.create_dataset(f"layers/dense_{i}/vars/0", data=values((2, 3)))
            file[f"layers/dense_{i}/vars"].attrs["name"] = f"dense_{i}"
        file.create_group("nothing")
        file.attrs["text"] = "Grüße, 神経"
        file.attrs["no_text"] = ""
        file.attrs["fixed_text"] = np.bytes_("fixed")
        file.attrs["texts"] = ["one", "", "drei"]
        file.attrs["fixed_texts"] = np.array([b"a", b"bcd"])
        file.attrs["no_texts"] = []
        file.attrs["number"] = np.float32(0.25)
        file.attrs["numbers"] = np.array([1, 2, 3], ">i4")
        file.attrs["long_text"] = "0123456789" * 20
    with h5py.File(f"{folder}/chunks.h5", "w") as file:
        array = values((37, 19))
        file.create_dataset("plain", data=array, chunks=(10, 8))
        file.create_dataset("gzip", data=array, chunks=(10, 8), compression="gzip")
        file.create_dataset(
            "all", data=array, chunks=(10, 8), compression="gzip", shuffle=True, fletcher32=True
        )
        file.create_dataset("sum", data=array, chunks=(10, 8), fletcher32=True)
        file.create_dataset("shuffle", data=array.astype(">f8"), chunks=(37, 19), shuffle=True)
        file.create_dataset("one_axis", data=values((1000,), "<i8"), chunks=(3,))
    with h5py.File(f"{folder}/newest.h5", "w", libver="latest") as file:
        file.create_dataset("layers/vars/0", data=values((2, 3)))
        file.attrs["text"] = "newest"


def refused(folder):
    with h5py.File(f"{folder}/refused_soft_link.h5", "w") as file:
        file.create_dataset("a", data=values((2,)))
        file["b"] = h5py.SoftLink("/a")
    with h5py.File(f"{folder}/refused_external_link.h5", "w") as file:
        file["b"] = h5py.ExternalLink("tree.h5", "/arrays")
    with h5py.File(f"{folder}/refused_cycle.h5", "w") as file:
        file.create_group("a")
        file["a/b"] = file["/"]
    with h5py.File(f"{folder}/refused_declared.h5", "w") as file:
        file.create_dataset("a", shape=(1 << 28,), dtype="<f4")
    with h5py.File(f"{folder}/refused_declared_chunks.h5", "w") as file:
        file.create_dataset("a", shape=(1 << 28,), dtype="<f4", chunks=(1024,))
    with h5py.File(f"{folder}/refused_bomb.h5", "w") as file:
        file.create_dataset(
            "a", data=np.zeros(1 << 23, "<f4"), chunks=(1 << 23,), compression="gzip"
        )
    with h5py.File(f"{folder}/refused_texts.h5", "w") as file:
        file.create_dataset("a", data=["text"])
    with h5py.File(f"{folder}/refused_dense.h5", "w", track_order=True) as file:
        for i in range(20):
            file.create_group(f"g{i}")
    with h5py.File(f"{folder}/refused_deep.h5", "w") as file:
        file.create_group("/".join("g" for _ in range(70)))
    with h5py.File(f"{folder}/refused_filter.h5", "w") as file:
        file.create_dataset("a", data=values((100,)), chunks=(10,), compression="lzf")


def numpy_files(folder):
    named = every_type()
    np.savez(f"{folder}/arrays.npz", **{"layers/dense/0": values((2, 3))}, **named)
    np.savez_compressed(f"{folder}/compressed.npz", **named)
    np.save(f"{folder}/fortran.npy", np.asfortranarray(values((3, 4, 5))))
    np.save(f"{folder}/vector.npy", values((7,), ">f4"))
    np.save(f"{folder}/refused_object.npy", np.array([{"a": 1}], dtype=object))
    np.savez_compressed(f"{folder}/refused_bomb.npz", a=np.zeros(1 << 23, "<f4"))


def safetensors_file(folder):
    named = {n: a for n, a in every_type().items() if not n.endswith("_big")}
    save_file(named, f"{folder}/arrays.safetensors", {"format": "np"})


def keras_files(folder):
    model = keras.Sequential(
        [
            keras.layers.Input((8, 8, 2)),
            keras.layers.Conv2D(3, 3, activation="relu"),
            keras.layers.BatchNormalization(),
            keras.layers.Flatten(),
            keras.layers.Dense(4, activation="softmax"),
        ]
    )
    model.compile("adam", "categorical_crossentropy")
    model.optimizer.build(model.trainable_variables)
    model.set_weights([values(w.shape) for w in model.get_weights()])
    model.save(f"{folder}/model.keras")
    model.save_weights(f"{folder}/model.weights.h5")
    model.save(f"{folder}/legacy.h5")


if __name__ == "__main__":
    target = sys.argv[1]
    os.makedirs(target, exist_ok=True)
    hdf5(target)
    refused(target)
    numpy_files(target)
    safetensors_file(target)
    keras_files(target)
